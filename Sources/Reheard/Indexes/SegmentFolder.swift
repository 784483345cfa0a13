internal import Catalogues
internal import Documents
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Words

/// The segment files of an index.
struct SegmentFolder: Sendable {
  /// The index's folder.
  let index: String

  private static let fileEnding = ".segment"
  /// Digits of the checksum that a file's name bears, so that no two segments ever share a name.
  private static let nameDigits = 16

  /// Its name in the index's folder.
  static let name = "segments"

  var path: String { index + "/" + Self.name }

  func make() throws(IndexError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotMake(path: index, reason: Permissions.sentence(path))
    }
  }

  /// Puts a segment on the disk, whole and synced; it is real only when the catalogue names it.
  func store(_ bytes: [UInt8], number: Int64, profile: Profile) throws(WholeFileError) -> SegmentEntry {
    let checksum = bytes.suffix(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let name = "\(number)-\(checksum.prefix(Self.nameDigits))\(Self.fileEnding)"
    let file = try WholeFile(path + "/" + name)
    try file.write(bytes)
    try file.commit()
    return SegmentEntry(file: name, byteCount: bytes.count, checksum: checksum, profileID: profile.id)
  }

  /// Opens a segment and compares it with what the catalogue knows of it; its own checksum is left to `verify`.
  func open(_ entry: SegmentEntry, profile: Profile) throws -> SegmentReader {
    // A catalogue may come from strangers, and must not lead out of its folder.
    guard isName(entry.file) else {
      throw IndexError.wrongSegment(path: index, segment: entry.file, reason: "has no name of a segment")
    }
    let bytes = try SegmentBytes(mapping: path + "/" + entry.file)
    guard bytes.count == entry.byteCount else {
      throw IndexError.wrongSegment(
        path: index, segment: entry.file, reason: "has \(Count(bytes.count, "byte")), expected \(entry.byteCount)")
    }
    let reader = try SegmentReader(bytes, profile: profile)
    guard reader.checksum == entry.checksum else {
      throw IndexError.wrongSegment(path: index, segment: entry.file, reason: "is not the one that was added")
    }
    return reader
  }

  /// A recording's stored peaks, if they are the ones that were added.
  func constellation(
    of entry: CatalogueEntry, in reader: SegmentReader, segment: SegmentEntry
  ) throws(IndexError) -> Constellation {
    guard entry.ordinal < reader.recordingCount else {
      throw .wrongSegment(path: index, segment: segment.file, reason: "has no place \(entry.ordinal)")
    }
    let stored = reader.constellation(of: entry.ordinal)
    guard stored.isEncodable, ConstellationDigest.hex(stored, profile: reader.profile) == entry.recording.fingerprint
    else {
      throw .wrongSegment(
        path: index, segment: segment.file, reason: "holds another sound than was added as \(entry.recording.name)")
    }
    return stored
  }

  func exists(_ entry: SegmentEntry) -> Bool { FileManager.default.fileExists(atPath: path + "/" + entry.file) }

  /// Files that the catalogue does not name: what a crash left.
  func leftovers(named entries: [SegmentEntry]) -> [String] {
    let names = Set(entries.map(\.file))
    let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return found.filter { !names.contains($0) && $0.contains(Self.fileEnding) }.sorted()
  }

  /// Deletes files of segments that are not real any more, or never were; only the index's one writer may do so.
  func delete(_ files: [String]) {
    for file in files where !file.contains("/") { try? FileManager.default.removeItem(atPath: path + "/" + file) }
  }

  private func isName(_ file: String) -> Bool {
    file.hasSuffix(Self.fileEnding) && !file.hasPrefix(".") && !file.contains("/") && !file.utf8.contains(0)
  }
}
