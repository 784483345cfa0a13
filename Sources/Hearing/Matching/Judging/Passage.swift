internal import Chances

/// A stretch of a clip that matches a recording, before stretches that continue one another are joined.
struct Passage {
  var recording: Int
  var edit: Edit
  /// Numbers of the clip's peaks that hit, ascending; never empty.
  var hits: [Int]
  /// From the first hit to the last, in frames of the clip.
  var frames: ClosedRange<Double>
  /// The recording's frames that belong to both ends of `frames`.
  var referenceFrames: ClosedRange<Double>
  var score: Double
  var eValue: Double
  var runnerUp: Int?
  var runnerUpScore: Double

  /// Whether both are one passage: the same recording under the same edit, where the later one goes on where the
  /// earlier one leads to.
  ///
  /// - Parameters:
  ///   - later: a passage that does not begin before this one.
  ///   - gap: frames that may lie between both.
  /// - Returns: `false` where either leads elsewhere.
  func isContinued(by later: Passage, gap: Double) -> Bool {
    guard recording == later.recording, abs(edit.tempo / later.edit.tempo - 1) < 0.02,
      abs(edit.pitch / later.edit.pitch - 1) < 0.02, later.frames.lowerBound - frames.upperBound <= gap
    else { return false }
    let expected = referenceFrames.lowerBound + (later.frames.lowerBound - frames.lowerBound) * edit.tempo
    // A tempo that is wrong by 0.4 % leads astray by a frame in 250.
    let tolerance = 8 + 0.01 * (later.frames.lowerBound - frames.lowerBound)
    return abs(expected - later.referenceFrames.lowerBound) <= tolerance
  }

  /// Both as one. Hits that both have count once, and so does their share of the score.
  func joined(with later: Passage) -> Passage {
    let known = Set(hits)
    let new = later.hits.filter { !known.contains($0) }
    var joined = self
    joined.hits = (hits + new).sorted()
    joined.score = min(
      score + later.score * Double(new.count) / Double(max(1, later.hits.count)), Significance.most)
    if later.frames.upperBound > frames.upperBound {
      joined.frames = frames.lowerBound...later.frames.upperBound
      joined.referenceFrames =
        referenceFrames.lowerBound...max(referenceFrames.lowerBound, later.referenceFrames.upperBound)
    }
    if hits.count < later.hits.count { joined.edit = later.edit }
    if later.eValue < eValue {
      joined.eValue = later.eValue
      joined.runnerUp = later.runnerUp
      joined.runnerUpScore = later.runnerUpScore
    }
    return joined
  }
}
