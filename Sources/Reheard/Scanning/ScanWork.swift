internal import Cases
internal import Chances
internal import Dates
internal import Digests
internal import Foundation
internal import Matching
internal import Reports

/// The work on one clip of a scan: to the case for what is known, to the file for what is new, and back to the case.
struct ScanWork: Sendable {
  enum Result: Sendable {
    case checked(ClipReport, Work)
    /// The file of a folder is no clip.
    case passedOver(reason: String)
    /// The case cannot be used any more.
    case stopped(any Error)
  }

  /// What had to be done for a clip, and was not in the case.
  struct Work: Sendable {
    var isHeard = false
    var isSearched = false
  }

  let store: Case
  let scan: Int64
  let checker: Checker
  let memory: ClipMemory
  /// All that an answer depends on beside fingerprint and index.
  let parameters: String

  /// - Parameters:
  ///   - largestEValue: for a whole clip.
  ///   - constants: those of the indexes.
  ///   - order: of the indexes' recordings: answers name them by their numbers.
  /// - Returns: a short text; the same for the same.
  /// - Throws: what an encoder throws.
  static func parameters(largestEValue: Double, constants: [Calibration], order: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let hash = SHA256()
    hash.update(Array(try encoder.encode(SearchParameters())))
    hash.update(Array(try encoder.encode(constants)))
    hash.update(Array(try encoder.encode(order)))
    let search = SHA256.hexadecimal(hash.finalize()).prefix(16)
    return "max_e \(largestEValue), reheard \(Release.version), search \(search)"
  }

  func run(_ clip: ClipFinder.Clip) async -> Result {
    do {
      return try await check(clip)
    } catch {
      return .stopped(error)
    }
  }

  private func check(_ clip: ClipFinder.Clip) async throws -> Result {
    var report = checker.blankReport(of: clip.sound.path)
    var content = CaseClip(path: clip.sound.path)
    var work = Work()
    do {
      let found = try memory.identify(clip.sound)
      content = found.clip
      report.file = content.path
      report.sha256 = content.sha256
      let answer: ScanAnswer
      (answer, work) = try await memory.alone(found.sha256) { try self.answer(to: clip.sound, found) }
      report.checkedAt = answer.checkedAt.flatMap { Moment($0) } ?? report.checkedAt
      report.duration = answer.duration
      report.usableSeconds = answer.usableSeconds
      report.warnings = answer.warnings
      if case .stored = clip.sound { report.conditions?.given = clip.sound.path }
      if case .media(let path, _, _) = clip.sound {
        report.readClaim(besideMedia: path, tags: answer.tags, from: checker.claims)
      }
      try checker.fill(&report, answer.answers)
    } catch let error as CaseError {
      throw error
    } catch {
      if clip.isNoClip(error) { return .passedOver(reason: SystemError.sentence(error)) }
      report.error = SystemError.sentence(error)
    }
    content.claim = report.claim
    var kept = report
    kept.conditions?.given = report.conditions?.given.map(store.kept)
    var writer = ReportWriter(format: .ndjson)
    content.result = String(writer.append(kept).dropLast())
    content.scan = scan
    try store.store(content)
    return .checked(report, work)
  }

  private func answer(to sound: Sound, _ content: ClipMemory.Content) throws -> (answer: ScanAnswer, work: Work) {
    let key = AnswerKey(
      fingerprint: memory.key(content.sha256), indexDigest: checker.digest, parameters: parameters)
    if let bytes = try store.answer(key), let known = ScanAnswer(encoded: bytes), checker.canBeOurs(known) {
      return (known, Work())
    }
    var work = Work(isSearched: true)
    let (fingerprint, isHeard) = try memory.fingerprint(of: sound, content)
    work.isHeard = isHeard
    let answer = ScanAnswer(fingerprint, answers: try checker.answers(to: fingerprint))
    try store.store(answer: answer.encoded(), key)
    return (answer, work)
  }
}
