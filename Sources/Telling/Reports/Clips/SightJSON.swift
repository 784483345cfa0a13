import Sighting

/// What was seen, as members of the documented JSON objects.
enum SightJSON {
  /// Of a clip whose pictures were looked at.
  static func members(_ sights: SightAnswer, usable: Double?) -> [JSONValue.Member] {
    [
      JSONValue.Member(name: "usable_picture_seconds", value: .decimal(usable, 3)),
      JSONValue.Member(name: "picture_shortage", value: .string(sights.shortage)),
      JSONValue.Member(name: "same_still_picture", value: sights.samePicture.map(rectangle) ?? .null),
    ]
  }

  /// Of a match: which sense it was, and how the recording is seen.
  static func members(_ sight: Sight?) -> [JSONValue.Member] {
    [
      JSONValue.Member(name: "sense", value: .string(sight == nil ? "sound" : "picture")),
      JSONValue.Member(name: "mirrored", value: sight.map { .bool($0.isMirrored) } ?? .null),
      JSONValue.Member(name: "view", value: sight.map { rectangle($0.view) } ?? .null),
      JSONValue.Member(name: "ref_view", value: sight.map { rectangle($0.referenceView) } ?? .null),
      JSONValue.Member(name: "change_count", value: .integer(sight?.changeCount)),
      JSONValue.Member(name: "changes_alike", value: .decimal(sight?.changesAlike, 3)),
    ]
  }

  private static func rectangle(_ part: Sight.Rectangle) -> JSONValue {
    .members([
      "x": .decimal(part.x, 4), "y": .decimal(part.y, 4), "width": .decimal(part.width, 4),
      "height": .decimal(part.height, 4),
    ])
  }
}
