internal import Indexing
internal import Landmarks
internal import Provenance

extension ReferenceIndex {
  /// How often a reader whose segments were deleted under its hands looks at the catalogue anew.
  private static let attempts = 5

  /// Opens an index with its segments, to be searched.
  static func searchable(_ path: String) throws -> References<SegmentedIndex> {
    var attempt = 1
    while true {
      let index = try ReferenceIndex(path)
      do {
        return try index.searchable()
      } catch {
        // A writer may have taken out the last recording of a segment since the catalogue was read.
        let folder = SegmentFolder(index: path)
        guard attempt < attempts, index.segments.contains(where: { !folder.exists($0) }) else { throw error }
        attempt += 1
      }
    }
  }

  private func searchable() throws -> References<SegmentedIndex> {
    let folder = SegmentFolder(index: path)
    let living = Dictionary(grouping: entries, by: \.segment)
    let parts = try segments.map { segment in
      let reader = try folder.open(segment, profile: .standard)
      let places = (living[segment.id] ?? []).map(\.ordinal)
      guard places.allSatisfy({ $0 < reader.recordingCount }) else {
        throw IndexError.wrongSegment(
          path: path, segment: segment.file, reason: "holds fewer recordings than the catalogue says")
      }
      return (segment: reader, living: places)
    }
    return References(
      SegmentedIndex(parts), label: path, digest: digest, size: size, recordings: entries.map(\.recording),
      events: try catalogue.events())
  }
}
