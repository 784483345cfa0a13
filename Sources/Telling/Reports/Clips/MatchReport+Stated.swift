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
  }
}

extension ClipReport {
  /// Takes over what people decided.
  ///
  /// - Parameter decisions: by the names of matches, oldest first.
  package mutating func attach(_ decisions: [String: [Decision]]) {
    guard !decisions.isEmpty else { return }
    for (place, name) in MatchName.all(of: self).enumerated() { matches[place].decisions = decisions[name] ?? [] }
  }
}
