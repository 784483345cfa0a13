package import Sighting

/// What is said of pictures.
extension Wording {
  /// How a recording is seen in a clip: "mirrored, 25.0 % faster, the middle 70 % of it, over 33 % of the clip's picture".
  package static func sight(_ sight: Sight) -> String {
    var parts: [String] = []
    if sight.isMirrored { parts.append("mirrored") }
    let percent = (sight.tempo - 1) * 100
    if percent.magnitude >= 1 {
      parts.append("about \(Numeral.fixed(percent.magnitude, places: 0)) % \(percent > 0 ? "faster" : "slower")")
    }
    let seen = sight.referenceView
    if min(seen.width, seen.height) < 0.97 {
      parts.append("\(place(seen)) \(share(seen.width)) x \(share(seen.height)) % of its picture")
    } else {
      parts.append("its whole picture")
    }
    let view = sight.view
    if min(view.width, view.height) < 0.97 {
      parts.append("seen in \(place(view)) \(share(view.width)) x \(share(view.height)) % of the clip's")
    }
    return parts.joined(separator: ", ")
      + "; \(share(sight.changesAlike)) % of what changes in both changes alike, where chance gives half"
  }

  /// What else there is to say of a clip's pictures.
  package static func pictures(_ sights: SightAnswer) -> [String] {
    if let shortage = sights.shortage { return [shortage] }
    guard sights.matches.isEmpty else { return [] }
    if sights.samePicture != nil {
      return [
        "both show the same picture that does not move: the same background, sign or photograph, which is no evidence "
          + "that they are the same film"
      ]
    }
    return ["no part of the recording's was found in the clip's"]
  }

  private static func share(_ value: Double) -> String { Numeral.fixed(100 * value, places: 0) }

  private static func place(_ part: Sight.Rectangle) -> String {
    func side(_ start: Double, _ length: Double, _ names: (String, String)) -> String? {
      let rest = 1 - length
      guard rest > 0.03 else { return nil }
      return start < 0.25 * rest ? names.0 : start > 0.75 * rest ? names.1 : nil
    }
    let places = [side(part.y, part.height, ("upper", "lower")), side(part.x, part.width, ("left", "right"))]
    let known = places.compactMap(\.self)
    return "the " + (known.isEmpty ? "middle" : known.joined(separator: " "))
  }
}
