package import Catalogues
internal import Dates
package import Events
import Foundation

/// Reads answers about clips back from the JSON in which they were written down.
package enum ClipReader {
  /// - Parameters:
  ///   - json: one object.
  ///   - index: how much was searched, which the object does not say.
  ///   - known: what an index knows of a recording, by its ID and the event that is stated with it.
  /// - Returns: the answer, its matches held against the claim anew where the recording is known.
  /// - Throws: `ResultsProblem`
  package static func report(
    _ json: String, index: IndexSize = .unknown, known: (String, String?) -> (recording: Recording, event: Event?)?
  ) throws(ResultsProblem) -> ClipReport {
    do {
      let record = try JSONDecoder().decode(ClipRecord.self, from: Data(json.utf8))
      var report = ClipReport(
        file: record.file, sha256: record.sha256, status: record.status, error: record.error,
        warnings: record.warnings ?? [], duration: record.duration, usableSeconds: record.usableSeconds,
        claim: record.claim, profile: record.profile, indexDigest: record.indexDigest,
        calibrated: record.calibrated ?? false, index: index)
      report.checkedAt = record.checkedAt.flatMap { Moment($0) }
      report.version = record.version
      report.conditions = record.options
      report.nearest = try (record.nearest ?? []).map { near in try near.nearMiss }
      report.matches = try record.matches.map { found in
        guard let known = known(found.recording, found.event) else {
          return try MatchReport(found, claim: record.claim)
        }
        var match = try MatchReport(
          match: found.match, recording: known.recording, event: known.event, runnerUp: found.runnerUp,
          claim: record.claim)
        match.recording = found.recording
        return match
      }
      return report
    } catch {
      throw ResultsProblem(error)
    }
  }

  /// The objects in a file of results: one a line, or one array of them.
  ///
  /// - Parameter text: NDJSON or JSON.
  /// - Returns: each object with the line on which it stands (in an array, its place), from 1.
  /// - Throws: `ResultsProblem`
  package static func objects(_ text: String) throws(ResultsProblem) -> [(number: Int, json: String)] {
    guard text.first(where: { !$0.isWhitespace }) == "[" else {
      return zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false))
        .filter { !$0.1.allSatisfy(\.isWhitespace) }.map { ($0.0, String($0.1)) }
    }
    do {
      guard let array = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] else {
        throw ResultsProblem(reason: "expected an array of objects, found something else in it")
      }
      return try zip(1..., array).map {
        ($0.0, String(decoding: try JSONSerialization.data(withJSONObject: $0.1), as: UTF8.self))
      }
    } catch {
      throw ResultsProblem(error)
    }
  }
}
