internal import Catalogues
internal import Events

/// What some indexes know of their recordings, by the IDs that results give them.
struct KnownRecordings {
  private var recordings: [String: (recording: Recording, event: Event?)] = [:]
  /// Parts of files with what they are of, by the name of the whole.
  private var parts: [String: [(recording: Recording, event: Event?)]] = [:]
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
      let entries = try index.entries().map(\.recording)
      var bySum: [String: [(recording: Recording, event: Event?)]] = [:]
      for part in entries where part.start != nil || part.stop != nil {
        bySum[part.sha256, default: []].append((part, part.event.flatMap { events[$0] }))
      }
      for recording in entries {
        let name = indexes.count > 1 ? "\(label):\(recording.name)" : recording.name
        recordings[name] = (recording, recording.event.flatMap { events[$0] })
        if recording.start == nil, recording.stop == nil { parts[name] = bySum[recording.sha256] }
      }
      size.recordings += index.size.recordings
      size.seconds += index.size.seconds
    }
    digest = opened.isEmpty ? "" : IndexDigest.hex(joining: opened.map(\.digest))
  }

  /// What is known of a recording.
  ///
  /// - Parameters:
  ///   - name: its ID in results.
  ///   - event: the event that they state; a part of the file may say so.
  /// - Returns: `nil` for what no index holds.
  func callAsFunction(_ name: String, event: String?) -> (recording: Recording, event: Event?)? {
    guard var known = recordings[name] else { return nil }
    if known.event == nil, let event, let part = parts[name]?.first(where: { $0.recording.event == event }) {
      known.event = part.event
      known.recording.event = event
      known.recording.title = part.recording.title
      known.recording.publishedAt = part.recording.publishedAt ?? known.recording.publishedAt
    }
    return known
  }
}
