internal import Catalogues
internal import Events

/// What some indexes know of their recordings, by the IDs that results give them.
struct KnownRecordings {
  private var recordings: [String: (recording: Recording, event: Event?)] = [:]
  /// How much they hold together.
  private(set) var size = IndexSize(recordings: 0, seconds: 0)
  /// Their state.
  private(set) var digest = ""

  /// - Parameter indexes: folders of indexes; only their catalogues are read.
  /// - Throws: `CatalogueError` or `IndexError`.
  init(_ indexes: [String]) throws {
    let opened = try indexes.map { try ReferenceIndex($0) }
    for (index, label) in zip(opened, IndexLabels.labels(opened.map { ($0.path, $0.digest) })) {
      let events = Dictionary(try index.catalogue.events().map { ($0.id, $0) }) { first, _ in first }
      for entry in try index.entries() {
        let name = indexes.count > 1 ? "\(label):\(entry.recording.name)" : entry.recording.name
        recordings[name] = (entry.recording, entry.recording.event.flatMap { events[$0] })
      }
      size.recordings += index.size.recordings
      size.seconds += index.size.seconds
    }
    digest = opened.isEmpty ? "" : IndexDigest.hex(joining: opened.map(\.digest))
  }

  func callAsFunction(_ name: String) -> (recording: Recording, event: Event?)? { recordings[name] }
}
