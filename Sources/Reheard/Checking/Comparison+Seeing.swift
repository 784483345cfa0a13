internal import Indexing
internal import Marks
internal import Matching
internal import Reports
internal import Sighting

extension Comparison {
  /// Holds the pictures of a clip against those of one other file.
  ///
  /// - Parameters:
  ///   - clip: the clip.
  ///   - reference: the other file.
  ///   - references: the same, as what is reported of.
  ///   - largestEValue: how many matches by chance are tolerated.
  ///   - report: takes what was seen.
  /// - Throws: what is thrown where the recording's facts cannot be read.
  static func see(
    _ clip: Fingerprint, _ reference: Fingerprint, _ references: References<MemoryIndex>, largestEValue: Double,
    in report: inout ClipReport
  ) throws {
    let sights = sights(clip, reference, largestEValue: largestEValue)
    report.sights = sights
    report.matches = try sights.matches.map { sight in
      let match = Match(
        recording: 0, queryRange: sight.queryRange, referenceRange: sight.referenceRange,
        edit: Edit(tempo: sight.tempo, pitch: 1), matchCount: sight.markCount, score: sight.score,
        eValue: sight.eValue, runnerUp: nil, margin: sight.score,
        queryMatchedPercent: share(sight.queryRange.duration, of: clip.duration),
        referenceMatchedPercent: share(sight.referenceRange.duration, of: reference.duration))
      var found = try references.report(match, claim: report.claim)
      found.sight = sight
      return found
    }
    report.conclude(shortage: sights.shortage)
    if report.status == .notEnoughSound { report.status = .notEnoughPicture }
  }

  private static func sights(_ clip: Fingerprint, _ reference: Fingerprint, largestEValue: Double) -> SightAnswer {
    var answer = SightAnswer()
    guard let footage = clip.footage else {
      answer.shortage = "the clip has no pictures"
      return answer
    }
    guard let other = reference.footage else {
      answer.shortage = "the recording has no pictures"
      return answer
    }
    return FootageMatcher(other).answer(to: footage, largestEValue: largestEValue)
  }

  private static func share(_ seconds: Double, of whole: Double) -> Double {
    whole > 0 ? min(100, 100 * seconds / whole) : 0
  }
}
