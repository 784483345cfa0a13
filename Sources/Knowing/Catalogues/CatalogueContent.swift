internal import Databases
internal import Digests

/// What all recordings of an index are together. It is kept in the catalogue itself and renewed with every change, so
/// that a large index is opened without reading all of its rows.
package struct CatalogueContent: Hashable, Sendable {
  /// The recordings, as hexadecimal digits: the same ones have the same digest.
  package var digest = ""
  /// The recordings' names in the order in which segments hold them, as hexadecimal digits: their numbers are the same
  /// where these are.
  package var order = ""
  /// How many there are.
  package var recordings = 0
  /// Their lengths together, in seconds.
  package var seconds = 0.0

  /// As the table `meta` has it; `nil` where that is incomplete, or cannot be.
  static func noted(_ values: [String: String]) -> CatalogueContent? {
    func digits(_ key: String) -> String? {
      values[key].flatMap { $0.utf8.count == 2 * SHA256.byteCount && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
    }
    guard let digest = digits("digest"), let order = digits("order"),
      // No index holds more positions than that, and none of them less than one for each recording.
      let recordings = values["recordings"].flatMap({ UInt32($0) }),
      let seconds = values["seconds"].flatMap({ Double($0) }), seconds.isFinite, seconds >= 0
    else { return nil }
    return CatalogueContent(digest: digest, order: order, recordings: Int(recordings), seconds: seconds)
  }

  /// As it is written down.
  var notes: [(key: String, value: String)] {
    [("digest", digest), ("order", order), ("recordings", String(recordings)), ("seconds", String(seconds))]
  }
}

extension CatalogueContent {
  /// Adds up the rows of recordings, in any order.
  struct Tally {
    private struct Line {
      var name: String
      var sha256: String
      var start: Double?
      var stop: Double?
      var fingerprint: String
      var seconds: Double
      var segment: Int64
      var ordinal: Int
    }

    private var lines: [Line] = []

    /// Takes a row: name, sha256, start, stop, fingerprint, duration, segment, ordinal.
    mutating func add(_ cells: RowCells) throws {
      lines.append(
        try Line(
          name: cells.text(0), sha256: cells.text(1), start: cells.optionalReal(2), stop: cells.optionalReal(3),
          fingerprint: cells.text(4), seconds: cells.real(5), segment: cells.integer(6), ordinal: cells.count(7)))
    }

    /// What all of them are together.
    func content() -> CatalogueContent {
      var content = CatalogueContent()
      content.recordings = lines.count
      let hash = SHA256()
      // Byte by byte, as SQLite orders texts.
      for line in lines.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        content.seconds += line.seconds
        IndexDigest.add(
          name: line.name, sha256: line.sha256, start: line.start, stop: line.stop, fingerprint: line.fingerprint,
          to: hash)
      }
      content.digest = IndexDigest.hex(hash)
      content.order = IndexDigest.hex(
        lines.sorted { ($0.segment, $0.ordinal) < ($1.segment, $1.ordinal) }.map(\.name))
      return content
    }
  }
}
