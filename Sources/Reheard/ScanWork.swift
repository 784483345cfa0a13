internal import Digests
internal import Foundation
internal import Landmarks
internal import Matching
internal import Media
internal import Provenance
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

  /// What stands at a clip's path.
  private struct Content: Sendable {
    let clip: CaseClip
    let sha256: String
    /// How the file looked before it was read; `nil` for no media.
    let stamp: CaseClip.Stamp?
  }

  let store: Case
  let scan: Int64
  let checker: Checker
  let fingerprinter: Fingerprinter
  let turns: ContentTurns
  /// All that an answer depends on beside fingerprint and index.
  let parameters: String

  /// A file that was written to this short a time ago, in nanoseconds, could change again without another time.
  private static let freshness: Int64 = 2_000_000_000

  static func parameters(largestEValue: Double, constants: [Calibration]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let hash = SHA256()
    hash.update(Array(try encoder.encode(SearchParameters())))
    hash.update(Array(try encoder.encode(constants)))
    let search = SHA256.hexadecimal(hash.finalize()).prefix(16)
    return "max_e \(largestEValue), reheard \(Release.version), search \(search)"
  }

  /// The profile's name with a digest of its numbers, so that a fingerprint is never taken for one it is not.
  static let profileKey: String = {
    let hash = SHA256()
    hash.update(Profile.standard.encoded())
    return "\(Profile.standard.id) \(SHA256.hexadecimal(hash.finalize()).prefix(16))"
  }()

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
      let found = try identify(clip.sound)
      content = found.clip
      report.file = content.path
      report.sha256 = content.sha256
      let answer: ScanAnswer
      (answer, work) = try await turns.alone(found.sha256) { try self.answer(to: clip.sound, found) }
      report.duration = answer.duration
      report.usableSeconds = answer.usableSeconds
      report.warnings = answer.warnings
      if case .media(let path, _, _) = clip.sound {
        report.readClaim(besideMedia: path, tags: answer.tags, from: checker.claims)
      }
      try checker.conclude(&report, answer)
    } catch let error as CaseError {
      throw error
    } catch {
      if !clip.isNamed, Hearing.isNoSound(error), !ClipFinder.looksLikeMedia(clip.sound.path) {
        return .passedOver(reason: "\(error)")
      }
      report.error = "\(error)"
    }
    content.claim = report.claim
    var writer = ReportWriter(format: .ndjson)
    content.result = String(writer.append(report).dropLast())
    content.scan = scan
    try store.store(content)
    return .checked(report, work)
  }

  /// Which content stands at a path now; a file that looks as it did when its hash was taken is not read for it.
  private func identify(_ sound: Sound) throws -> Content {
    switch sound {
    case .failed(_, let error): throw error
    case .stored(let file, let number):
      let fingerprint = try file.fingerprint(number)
      return Content(
        clip: CaseClip(path: fingerprint.name, sha256: fingerprint.sha256), sha256: fingerprint.sha256, stamp: nil)
    case .media(let path, _, _):
      let stamp = Self.stamp(path)
      if let stamp, let known = try store.clip(path), known.stamp == stamp, let sha256 = known.sha256 {
        return Content(clip: CaseClip(path: path, stamp: stamp, sha256: sha256), sha256: sha256, stamp: stamp)
      }
      let sha256 = try ContentHash.sha256(ofFile: path).hex
      guard let stamp, stamp == Self.stamp(path) else { throw ScanError.changing(path: path) }
      let now = Int64(Date().timeIntervalSince1970 * 1e9)
      let isOld = max(stamp.modified, stamp.changed) < now - Self.freshness
      return Content(
        clip: CaseClip(path: path, stamp: isOld ? stamp : nil, sha256: sha256), sha256: sha256, stamp: stamp)
    }
  }

  private static func stamp(_ path: String) -> CaseClip.Stamp? {
    FileStatus(path).map { CaseClip.Stamp(size: Int64($0.size), modified: $0.modified, changed: $0.changed) }
  }

  private func answer(to sound: Sound, _ content: Content) throws -> (answer: ScanAnswer, work: Work) {
    let key = FingerprintKey(sha256: content.sha256, profile: Self.profileKey, stream: fingerprinter.stream)
    let answerKey = AnswerKey(fingerprint: key, indexDigest: checker.digest, parameters: parameters)
    if let bytes = try store.answer(answerKey), let known = ScanAnswer(encoded: bytes), checker.canBeOurs(known) {
      return (known, Work())
    }
    var work = Work(isSearched: true)
    let answer: ScanAnswer
    do {
      let fingerprint: Fingerprint
      if let bytes = try store.fingerprint(key),
        let known = FingerprintEntry.fingerprint(bytes, profile: .standard), known.sha256 == key.sha256
      {
        fingerprint = known
      } else {
        fingerprint = try hear(sound, content)
        work.isHeard = true
        try store.store(fingerprint: FingerprintEntry.bytes(fingerprint), key)
      }
      answer = ScanAnswer(fingerprint, answers: checker.answers(to: fingerprint))
    } catch MediaError.noSound {
      answer = ScanAnswer(shortage: "the file has no audio stream")
    }
    try store.store(answer: answer.encoded(), answerKey)
    return (answer, work)
  }

  /// The one place where a scan decodes.
  private func hear(_ sound: Sound, _ content: Content) throws -> Fingerprint {
    guard case .media(let path, let start, let stop) = sound else { return try sound.fingerprint(fingerprinter) }
    let fingerprint = try fingerprinter.fingerprint(path, sha256: content.sha256, start: start, stop: stop)
    // The hash must be that of what was heard.
    guard content.stamp == Self.stamp(path) else { throw ScanError.changing(path: path) }
    return fingerprint
  }
}
