internal import Digests
internal import Provenance

/// What an index holds, as one short text: the same recordings give the same one, however they are stored and in which
/// order they were added.
enum IndexDigest {
  static func hex(entries: [CatalogueEntry]) -> String {
    let hash = SHA256()
    // Strings in Swift are ordered otherwise.
    let names = entries.map { Array($0.recording.name.utf8) }
    for place in names.indices.sorted(by: { names[$0].lexicographicallyPrecedes(names[$1]) }) {
      add(identity(entries[place].recording), to: hash)
    }
    return hex(hash)
  }

  /// The digest of a recording that is in no index.
  static func hex(recording: Recording) -> String {
    let hash = SHA256()
    add(identity(recording), to: hash)
    return hex(hash)
  }

  /// The digest of several indexes, in their order; that of a single one is its own.
  static func hex(joining digests: [String]) -> String {
    if digests.count == 1 { return digests[0] }
    let hash = SHA256()
    add(digests, to: hash)
    return hex(hash)
  }

  private static func identity(_ recording: Recording) -> [String] {
    [
      recording.name, recording.sha256, "\(recording.start ?? 0)", recording.stop.map { "\($0)" } ?? "",
      recording.fingerprint,
    ]
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

  private static func hex(_ hash: SHA256) -> String {
    SHA256.hexadecimal(hash.finalize())
  }
}
