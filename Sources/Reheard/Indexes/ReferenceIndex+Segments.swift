internal import Catalogues
internal import Databases
internal import Indexing
internal import Landmarks
internal import Words

extension ReferenceIndex {
  /// How often a reader whose segments were deleted under its hands looks at the catalogue anew.
  private static let attempts = 5

  /// Opens an index with its segments, to be searched.
  static func searchable(_ path: String) throws -> References<SegmentedIndex> {
    let (index, readers) = try opened(path)
    return try index.searchable(readers)
  }

  /// Opens an index with its segments, which it keeps, whatever a writer does.
  ///
  /// - Returns: the index, and a reader for each of its segments.
  static func opened(_ path: String) throws -> (index: ReferenceIndex, readers: [SegmentReader]) {
    var attempt = 1
    while true {
      let index = try ReferenceIndex(path)
      let folder = SegmentFolder(index: path)
      do {
        return (index, try index.segments.map { try folder.open($0, profile: .standard) })
      } catch {
        // A writer may have emptied or merged segments since the catalogue was read.
        guard attempt < attempts, index.segments.contains(where: { !folder.exists($0) }) else { throw error }
        attempt += 1
      }
    }
  }

  private func searchable(_ readers: [SegmentReader]) throws -> References<SegmentedIndex> {
    let living = try catalogue.places()
    let parts = try zip(segments, readers).map { segment, reader in
      let places = living[segment.id] ?? []
      guard places.allSatisfy({ $0 < reader.recordingCount }) else {
        throw IndexError.wrongSegment(
          path: path, segment: segment.file, reason: "holds fewer recordings than the catalogue says")
      }
      return (segment: reader, living: places)
    }
    // Segments may come from strangers: each can claim as many positions as can be counted.
    guard parts.reduce(0, { $0 + $1.segment.timeLine.end }) <= Int(UInt32.max) else {
      throw IndexError.tooLarge(path: path)
    }
    let index = SegmentedIndex(parts)
    guard index.recordingCount == size.recordings else {
      throw CatalogueError.damaged(
        path: catalogue.path,
        detail: "it says that there should be \(Count(size.recordings, "recording")), found \(index.recordingCount)")
    }
    let numbered = zip(segments, parts).flatMap { segment, part in part.living.map { (segment.id, $0) } }
    // Only of what a clip matches anything is told.
    let catalogue = try catalogue.inMemory()
    @Sendable func found<Value: Sendable>(_ value: Value?) throws(CatalogueError) -> Value {
      guard let value else { throw .damaged(path: catalogue.path, detail: "a recording is not where it was") }
      return value
    }
    let facts = RecordingFacts(
      recording: { try found(catalogue.recording(segment: numbered[$0].0, ordinal: numbered[$0].1)).recording },
      event: { try catalogue.event(id: $0) },
      content: { try catalogue.recordings(sha256: $0).map(\.recording) },
      name: { try found(catalogue.name(segment: numbered[$0].0, ordinal: numbered[$0].1)) })
    return try References(
      index, label: path, digest: digest, order: order, size: size, calibration: calibration(), facts: facts)
  }
}
