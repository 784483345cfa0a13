import Assessments
package import Cases
internal import Catalogues
internal import Claims
import Matching

extension MatchReport {
  /// A match as results state it, where nothing more is known of the recording.
  ///
  /// - Parameters:
  ///   - found: what they state.
  ///   - claim: what is known of the post.
  /// - Throws: `ResultsProblem`
  init(_ found: ClipRecord.Found, claim: Claim?) throws(ResultsProblem) {
    guard let outcome = Assessment.Outcome(rawValue: found.assessment) else {
      throw ResultsProblem(field: "assessment", reason: "expected one of the documented words, found another")
    }
    let recording = Recording(
      name: found.recording, path: found.recording, sha256: "", duration: 0, usableSeconds: 0, peakCount: 0,
      landmarkCount: 0, event: found.event, title: found.title)
    self.init(match: try found.match, recording: recording, runnerUp: found.runnerUp, claim: claim)
    source = nil
    assessment = Assessment(
      stated: outcome, claim: claim, hasEvent: found.event != nil, strength: match.strength,
      reservations: match.reservations)
    statedDays = found.daysBeforePost
    isStatedEarliest = found.earliest ?? false
  }
}

extension ClipReport {
  /// Takes over what people decided about this clip: each decision beside the match that it was about, or, where the clip
  /// has no such match any more, beside the clip.
  ///
  /// - Parameter decisions: by the SHA-256 of clips, oldest first.
  package mutating func attach(_ decisions: [String: [Decision]]) {
    guard let sha256, let own = decisions[sha256] else { return }
    let names = MatchName.all(of: self)
    for (place, name) in names.enumerated() { matches[place].decisions = own.filter { $0.match == name } }
    let known = Set(names)
    formerDecisions = own.filter { !known.contains($0.match) }
  }
}
