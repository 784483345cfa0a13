internal import Catalogues
internal import Indexing
internal import Landmarks

/// Writes recordings of an index into new segments. Their files are on the disk as they fill up, and become real
/// together, at the end; until then they are leftovers that the next writer sweeps.
struct SegmentRewriter {
  private let writer: IndexWriter
  private let mostSeconds: Double
  private var batch: SegmentBatch
  private var entries: [CatalogueEntry] = []
  private var parts: [(segment: SegmentEntry, entries: [CatalogueEntry])] = []

  init(_ writer: IndexWriter, mostSeconds: Double) {
    self.writer = writer
    self.mostSeconds = mostSeconds
    batch = Self.batch(mostSeconds)
  }

  private static func batch(_ mostSeconds: Double) -> SegmentBatch {
    SegmentBatch(profile: .standard, mostRecordings: .max, mostSeconds: mostSeconds)
  }

  /// How many segments there are, the one at work included.
  var segmentCount: Int { parts.count + (entries.isEmpty ? 0 : 1) }

  /// Takes a recording, with what is known of it now.
  mutating func append(_ constellation: Constellation, entry: CatalogueEntry) throws {
    let recording = batch.append(constellation, recording: entry.recording)
    entries.append(
      CatalogueEntry(id: entry.id, segment: entry.segment, ordinal: entry.ordinal, recording: recording))
    if batch.isFull { try store() }
  }

  /// Makes the new segments real.
  ///
  /// - Parameters:
  ///   - ids: recordings that are taken out.
  ///   - header: what holds for the whole index from now on; `nil` leaves it.
  /// - Throws: `CatalogueError` or `IndexingError`; then nothing has changed.
  mutating func finish(removing ids: [Int64] = [], header: CatalogueHeader? = nil) throws {
    do {
      try store()
      writer.folder.delete(try writer.writer.rearrange(parts, removing: ids, header: header).map(\.file))
    } catch {
      giveUp()
      throw error
    }
  }

  /// Deletes what was written and is not real.
  func giveUp() { writer.folder.delete(parts.map(\.segment.file)) }

  private mutating func store() throws {
    guard !entries.isEmpty else { return }
    let full = batch
    batch = Self.batch(mostSeconds)
    parts.append((segment: try writer.store(full, number: parts.count), entries: entries))
    entries = []
  }
}
