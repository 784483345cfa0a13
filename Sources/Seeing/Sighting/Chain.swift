/// A stretch of a clip that lies on one line of time of a recording, in one view or one that moves slowly.
struct Chain {
  /// Recording seconds a clip second, and the recording's at the clip's start.
  var slope: Double
  var offset: Double
  /// Seconds of the clip.
  var range: ClosedRange<Double>
  /// The view in the middle, and the two stills there: the clip's by number among those that are asked.
  var view: View
  var clipStill: Int
  var recordingStill: Int
  /// Moments at which marks agree, hits that count over all of them, and what they are worth.
  var stillCount = 0
  var markCount = 0
  var marks = 0.0
  /// What the best line of marks through the same stills is worth that lies elsewhere in the recording.
  var elsewhere = 0.0
  /// Whether what moves agrees.
  var movement: Movement.Agreement?

  /// How much more what moves is worth than marks, which are many and say the same again.
  static let weight = 4.0

  /// Marks find, and what moves decides: where it does not agree, marks are worth nothing, however many.
  var score: Double {
    guard let movement else { return 0 }
    return min(max(0, marks - elsewhere), Self.weight * movement.plain) + Self.weight * movement.score
  }

  /// Stretches of one view along it.
  static func pieces(_ moments: [(time: Double, view: View)], cell: Double) -> [Movement.Piece] {
    var pieces: [Movement.Piece] = []
    for (number, moment) in moments.enumerated() {
      let before =
        number > 0
        ? (moments[number - 1].time + moment.time) / 2 : moment.time - FootageMatcher.pace / 2
      let after =
        number + 1 < moments.count
        ? (moment.time + moments[number + 1].time) / 2 : moment.time + FootageMatcher.pace / 2
      let range = max(0, before)...max(0, after)
      if let last = pieces.last, last.view.isLike(moment.view, within: cell) {
        pieces[pieces.count - 1].range = last.range.lowerBound...range.upperBound
      } else {
        pieces.append(Movement.Piece(range: range, view: moment.view))
      }
    }
    return pieces
  }
}
