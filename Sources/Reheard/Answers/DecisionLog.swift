internal import Audio
public import Cases
internal import Dates
private import Foundation
internal import Matching
internal import Reports

/// The decisions of people about the matches of a case. They are added, and never changed.
public enum DecisionLog {
  /// Adds a decision of now.
  ///
  /// - Parameters:
  ///   - verdict: what was decided.
  ///   - match: the name that reports give the match, or its first letters, at least four.
  ///   - by: who decides.
  ///   - note: why.
  ///   - path: the case.
  /// - Returns: the decision as it stands in the case, and what it is about: the clip's path and the recording's ID.
  /// - Throws: `DecisionError`, `CaseError` or `ResultsError`; then nothing was added.
  public static func add(
    _ verdict: Decision.Verdict, about match: String, by: String, note: String?, to path: String
  ) throws -> (decision: Decision, clip: String, recording: String) {
    let person = by.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !person.isEmpty else { throw DecisionError.nobody }
    guard let now = Moment(secondsSince1970: Date().timeIntervalSince1970) else { throw DecisionError.noDate }
    let store = try Case.open(adding: path)
    let found = try matches(of: store)
    let names = found.keys.contains(match) ? [match] : found.keys.filter { $0.hasPrefix(match) }.sorted()
    guard !match.isEmpty, let name = names.first, let place = found[name] else {
      throw DecisionError.noSuchMatch(path: path, match: match, count: found.count)
    }
    let candidates = names.map { name in
      "\(name) (\(found[name].map { "\($0.clip) with \($0.match.recording)" } ?? ""))"
    }
    guard names.count == 1 else { throw DecisionError.ambiguous(match: match, candidates: candidates) }
    guard match == name || match.utf8.count >= fewestLetters else {
      throw DecisionError.tooShort(match: match, candidate: candidates[0])
    }
    let range = place.match.match.queryRange
    let decision = Decision(
      match: name, clip: place.sha256, recording: place.match.recording, start: range.start, stop: range.stop,
      verdict: verdict, by: person, at: now, note: note)
    try store.add(decision)
    return (decision, place.clip, place.match.recording)
  }

  /// The names of all matches of a case, as decisions are made about them.
  ///
  /// - Parameter path: the case.
  /// - Returns: in the order of their names.
  /// - Throws: `CaseError` or `ResultsError`.
  public static func matchNames(in path: String) throws -> [String] { try matches(of: Case.open(path)).keys.sorted() }

  private static func matches(
    of store: Case
  ) throws -> [String: (clip: String, sha256: String, match: MatchReport)] {
    var found: [String: (clip: String, sha256: String, match: MatchReport)] = [:]
    for clip in try store.clips() {
      guard let json = clip.result else { continue }
      let report: ClipReport
      do throws(ResultsProblem) {
        report = try ClipReader.report(json) { _, _ in nil }
      } catch {
        throw ResultsError.notResults(
          path: "\(store.path): \(clip.path)", line: 1, reason: SystemError.sentence(error))
      }
      for (name, match) in zip(MatchName.all(of: report), report.matches) {
        found[name] = (clip.path, report.sha256 ?? "", match)
      }
    }
    return found
  }

  /// With fewer, another match could begin so tomorrow.
  private static let fewestLetters = 4
}
