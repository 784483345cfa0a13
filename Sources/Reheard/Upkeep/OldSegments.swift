internal import Catalogues
internal import Indexing
internal import Landmarks

/// The segments of an index that is being made anew, for the recordings that cannot be heard again.
final class OldSegments {
  private let folder: SegmentFolder
  private let segments: [Int64: SegmentEntry]
  private var readers: [Int64: SegmentReader] = [:]

  init(_ writer: IndexWriter) throws {
    folder = writer.folder
    segments = Dictionary(try writer.catalogue.segments().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A recording's stored peaks.
  ///
  /// - Throws: where the segment is damaged.
  func constellation(of entry: CatalogueEntry) throws -> Constellation? {
    guard let segment = segments[entry.segment] else { return nil }
    let reader = try readers[entry.segment] ?? folder.open(segment, profile: .standard)
    readers[entry.segment] = reader
    return try folder.constellation(of: entry, in: reader, segment: segment)
  }
}
