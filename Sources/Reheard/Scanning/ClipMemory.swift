internal import Cases
internal import Digests
internal import Foundation
internal import Landmarks
internal import Media
internal import Synchronization

/// Hears clips and remembers what it heard, by their content: in a case, so that nothing is ever decoded twice, or else for
/// as long as it lives, so that a clip under many names is decoded once.
final class ClipMemory: Sendable {
  /// What stands at a clip's path.
  struct Content: Sendable {
    /// What the case should know of the path; its claim, result and scan are missing.
    let clip: CaseClip
    let sha256: String
    /// How the file looked before it was read; `nil` for no media.
    let stamp: CaseClip.Stamp?
    /// Whether a part of the file is meant, of which nothing is remembered.
    var isPart = false
  }

  /// Where it is kept beyond this run, if anywhere.
  let store: Case?
  let fingerprinter: Fingerprinter
  private let turns = ContentTurns()
  /// What is remembered where there is no case.
  private let recent = Mutex<[String: Fingerprint]>([:])

  /// A file that was written to this short a time ago, in nanoseconds, could change again without another time.
  private static let freshness: Int64 = 2_000_000_000

  /// The profile's name with a digest of its numbers, so that a fingerprint is never taken for one it is not.
  private static let profileKey: String = {
    let hash = SHA256()
    hash.update(Profile.standard.encoded())
    let digest = SHA256.hexadecimal(hash.finalize()).prefix(16)
    return "\(Profile.standard.id) \(digest) \(FingerprintFileFormat.version)"
  }()

  init(_ store: Case?, fingerprinter: Fingerprinter) {
    self.store = store
    self.fingerprinter = fingerprinter
  }

  /// Under which a content's fingerprint is kept.
  func key(_ sha256: String) -> FingerprintKey {
    FingerprintKey(sha256: sha256, profile: Self.profileKey, stream: fingerprinter.stream)
  }

  /// Does a piece of work on a content while nobody else works on it.
  func alone<Value: Sendable>(_ sha256: String, _ work: @Sendable () throws -> Value) async throws -> Value {
    try await turns.alone(sha256, work)
  }

  /// Which content stands at a path now; a file that looks as it did when its hash was taken is not read for it.
  func identify(_ sound: Sound) throws -> Content {
    switch sound {
    case .failed(_, let error): throw error
    case .stored(let file, let number):
      let fingerprint = try file.fingerprint(number)
      let isPart = fingerprint.start != nil || fingerprint.stop != nil
      // A case knows a content by its hash alone, which is that of the whole file.
      guard store == nil || !isPart else { throw ScanError.part(path: fingerprint.name) }
      return Content(
        clip: CaseClip(path: fingerprint.name, sha256: fingerprint.sha256), sha256: fingerprint.sha256, stamp: nil,
        isPart: isPart)
    case .media(let path, _, _):
      let stamp = Self.stamp(path)
      if let stamp, let known = try store?.clip(path), known.stamp == stamp, let sha256 = known.sha256 {
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

  /// The fingerprint of what stands at a path, under that path's name; to be asked for while nobody else works on it.
  ///
  /// - Returns: the fingerprint, and whether it had to be heard.
  func fingerprint(of sound: Sound, _ content: Content) throws -> (fingerprint: Fingerprint, isHeard: Bool) {
    if !content.isPart, let known = try recalled(content.sha256) { return (known.named(content.clip.path), false) }
    let heard = try hear(sound, content)
    if !content.isPart { try keep(heard) }
    return (heard, true)
  }

  /// What is remembered of a content; `nil` where that is nothing.
  func recalled(_ sha256: String) throws(CaseError) -> Fingerprint? {
    guard let store else { return recent.withLock { $0[sha256] } }
    let key = key(sha256)
    guard let bytes = try store.fingerprint(key),
      let known = FingerprintEntry.fingerprint(bytes, profile: .standard), known.sha256 == sha256
    else { return nil }
    return known
  }

  private func keep(_ fingerprint: Fingerprint) throws {
    guard let store else { return recent.withLock { $0[fingerprint.sha256] = fingerprint } }
    try store.store(fingerprint: FingerprintEntry.bytes(fingerprint), key(fingerprint.sha256))
  }

  /// The one place where clips of folders are decoded.
  private func hear(_ sound: Sound, _ content: Content) throws -> Fingerprint {
    guard case .media(let path, let start, let stop) = sound else { return try sound.fingerprint(fingerprinter) }
    let fingerprint = try fingerprinter.fingerprint(path, sha256: content.sha256, start: start, stop: stop)
    // The hash must be that of what was heard.
    guard content.stamp == Self.stamp(path) else { throw ScanError.changing(path: path) }
    return fingerprint
  }
}

extension Fingerprint {
  /// The same content under another name.
  fileprivate func named(_ name: String) -> Fingerprint {
    var fingerprint = self
    fingerprint.name = name
    return fingerprint
  }
}
