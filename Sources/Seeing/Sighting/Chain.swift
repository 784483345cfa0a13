/// Stills of a clip along one line of time, each with the view in which it shows the recording.
struct Chain {
  var line: TimeTable.Line
  /// Views by step of the line.
  var views: [View]
  /// Hits that count, over all steps.
  var markCount: Int
  /// Marks that move and could have hit, and of those that stand the hits and how many could have.
  var movingCount: Int
  var standingHits: Int
  var standingCount: Int
  /// Hits that would count half a second to one and a half beside the line, on average, over all steps.
  var besideCount: Double
  /// What the best line through the same stills is worth that lies elsewhere in the recording.
  var elsewhere: Double
  /// When what agrees is shown in both.
  var moments: [LineFit.Moment]

  /// Steps on which something agrees.
  var support: [Int] { line.steps.indices.filter { line.steps[$0].score >= 1 } }
  var score: Double { line.score }

  /// Shares of what moves and of what stands that are found again.
  var movingShare: Double { Double(markCount) / Double(max(1, movingCount)) }
  /// What beside the line agrees, as a share of what does on it: film that moves is lost there.
  var besideShare: Double { besideCount / Double(max(1, markCount)) }
  var standingShare: Double { Double(standingHits) / Double(max(1, standingCount)) }
}
