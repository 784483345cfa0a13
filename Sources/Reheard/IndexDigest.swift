internal import Digests
internal import Provenance

/// What an index holds, as one short text: the same segments with the same recordings left in them give the same one.
enum IndexDigest {
  static func hex(segments: [SegmentEntry], entries: [CatalogueEntry]) -> String {
    let checksums = Dictionary(segments.map { ($0.id, $0.checksum) }, uniquingKeysWith: { first, _ in first })
    let hash = SHA256()
    for entry in entries {
      add([checksums[entry.segment] ?? "", "\(entry.ordinal)"] + identity(entry.recording), to: hash)
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
    [recording.name, recording.sha256, "\(recording.start ?? 0)", recording.stop.map { "\($0)" } ?? ""]
  }

  /// A NUL ends each text, so that no two lists look alike.
  private static func add(_ texts: [String], to hash: SHA256) {
    hash.update(Array(texts.map { $0 + "\0" }.joined().utf8))
  }

  private static func hex(_ hash: SHA256) -> String {
    SHA256.hexadecimal(hash.finalize())
  }
}
