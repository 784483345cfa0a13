internal import Catalogues
internal import Digests
internal import Events
internal import Indexing
internal import Landmarks

/// Events, recordings and fingerprints of an index in one file, for those who may not have the media.
public enum IndexExport {
  /// Writes all that was added to an index itself; what was imported into it is not passed on.
  ///
  /// The same index gives the same bytes. Absolute and relative folders, tags and paths are left out.
  ///
  /// - Parameters:
  ///   - index: the index's folder.
  ///   - file: the file to write; it appears when it is complete.
  ///   - isForced: see `ResultPlace`.
  /// - Returns: how much was written, and how many recordings were left out as they were imported.
  /// - Throws: `IndexError`, `CatalogueError`, `IndexingError` or `ResultFileError`; then there is no new file.
  public static func write(
    _ index: String, to file: String, isForced: Bool = false
  ) throws -> (recordings: Int, events: Int, imported: Int) {
    let place = try ResultPlace(
      file, for: .bytes("an export of an index", sign: ExchangeFormat.magic), sparing: [index], isForced: isForced)
    let (opened, readers) = try ReferenceIndex.opened(index)
    let writer = try ExchangeWriter(place)
    let foreign = try opened.catalogue.eventSources()
    let entries = try opened.entries()
    let own = entries.filter { $0.recording.source == nil }
    // An event that was imported goes along where a recording of this index needs it.
    let needed = Set(own.compactMap(\.recording.event))
    let events = try opened.catalogue.events().filter { foreign[$0.id] == nil || needed.contains($0.id) }
    for event in events { try writer.append(ExchangeEntry(event: portable(event)), code: []) }
    let places = Dictionary(
      zip(opened.segments, readers).map { ($0.id, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
    let folder = SegmentFolder(index: index)
    var names: Set<String> = []
    for entry in own.sorted(by: { $0.id < $1.id }) {
      guard let (segment, reader) = places[entry.segment] else { continue }
      let stored = try folder.constellation(of: entry, in: reader, segment: segment)
      var code: [UInt8] = []
      ConstellationCodec.encode(stored.peaks, pairing: reader.profile.pairing, into: &code)
      var name = PersonalName.last(entry.recording.name)
      if !names.insert(name).inserted { name = "\(entry.recording.sha256.prefix(8))-\(entry.id)-\(name)" }
      names.insert(name)
      try writer.append(ExchangeEntry(recording: portable(entry.recording, name, stored)), code: code)
    }
    try writer.finish()
    return (own.count, events.count, entries.count - own.count)
  }

  private static func portable(_ recording: Recording, _ name: String, _ stored: Constellation) -> ExchangeRecording {
    ExchangeRecording(
      name: name, sha256: recording.sha256, start: recording.start, stop: recording.stop,
      duration: recording.duration, usableSeconds: recording.usableSeconds, event: recording.event,
      title: recording.title, publishedAt: recording.publishedAt, frameCount: stored.frameCount,
      activeFrameCount: stored.activeFrameCount, soundtracks: recording.soundtracks, fingerprint: recording.fingerprint)
  }

  private static func portable(_ event: Event) -> Event {
    var event = event
    event.sources = event.sources.compactMap { source in
      guard let url = PersonalName.address(source.url) else { return nil }
      var source = source
      source.url = url
      source.archivedURL = PersonalName.address(source.archivedURL)
      return source
    }
    event.factchecks = event.factchecks.compactMap(PersonalName.address)
    event.recordings = event.recordings.map { recording in
      var recording = recording
      recording.path = recording.path.map(PersonalName.last)
      recording.url = PersonalName.address(recording.url)
      recording.file = nil
      return recording
    }
    return event
  }
}
