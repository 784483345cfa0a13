internal import Digests

/// What an index holds, as one short text: the same recordings give the same one, however they are stored and in which
/// order they were added.
package enum IndexDigest {
  /// The digest of a recording that is in no index.
  package static func hex(recording: Recording) -> String {
    let hash = SHA256()
    add(
      name: recording.name, sha256: recording.sha256, start: recording.start, stop: recording.stop,
      fingerprint: recording.fingerprint, to: hash)
    return hex(hash)
  }

  /// The digest of several indexes, in their order; that of a single one is its own.
  package static func hex(joining digests: [String]) -> String {
    digests.count == 1 ? digests[0] : hex(digests)
  }

  /// The digest of some texts, in their order.
  static func hex(_ texts: [String]) -> String {
    let hash = SHA256()
    add(texts, to: hash)
    return hex(hash)
  }

  /// Adds a recording to a digest; an index's are added by name, byte by byte.
  static func add(
    name: String, sha256: String, start: Double?, stop: Double?, fingerprint: String, to hash: SHA256
  ) {
    add([name, sha256, "\(start ?? 0)", stop.map { "\($0)" } ?? "", fingerprint], to: hash)
  }

  /// A NUL ends each text, so that no two lists look alike.
  private static func add(_ texts: [String], to hash: SHA256) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      bytes.append(0)
    }
    hash.update(bytes)
  }

  static func hex(_ hash: SHA256) -> String {
    SHA256.hexadecimal(hash.finalize())
  }
}
