internal import Catalogues
internal import Claims
internal import Databases
internal import Events
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Matching

/// Adds recordings one after the other, in segments of a bounded size.
struct IndexAdder {
  /// The names of the index's recordings, by their content.
  private(set) var known: [Source.Identity: String]
  private var events: [String?: String]
  private var names: Set<String>
  private let writer: IndexWriter
  private var batch: SegmentBatch
  private let segmentSize: Int
  private let profile = Profile.standard
  /// Events that are not in the index yet.
  private var newEvents: [Event]

  /// With fewer peaks than a clip needs, no clip could match it beyond chance.
  static let fewestPeaks = SearchParameters().window.fewestPeaks

  /// - Parameters:
  ///   - writer: of the index.
  ///   - new: events to add with the recordings.
  ///   - segmentSize: recordings that a segment holds at most.
  /// - Throws: `CatalogueError`.
  init(_ writer: IndexWriter, events new: [Event], segmentSize: Int) throws {
    self.writer = writer
    self.segmentSize = segmentSize
    batch = SegmentBatch(profile: profile, mostRecordings: segmentSize)
    newEvents = new
    known = [:]
    events = [:]
    names = []
    for entry in try writer.catalogue.recordings() {
      let recording = entry.recording
      known[Source.Identity(sha256: recording.sha256, start: recording.start, stop: recording.stop)] = recording.name
      events[recording.name] = recording.event
      names.insert(recording.name)
    }
  }

  /// Takes what came of a source, and says what came of that.
  mutating func add(_ hearing: Hearing) throws -> [IndexNotice] {
    let source = hearing.source
    switch hearing.outcome {
    case .failed(let error):
      let isPassedOver = !source.isNamed && Hearing.isNoSound(error)
      return [isPassedOver ? .passedOver(reason: "\(error)") : .failed(reason: "\(error)")]
    case .known(let name):
      return [known(source.name ?? source.sound.path, as: name, event: source.event)]
    case .heard(let fingerprint):
      return try add(fingerprint, source)
    }
  }

  private mutating func add(_ fingerprint: Fingerprint, _ source: Source) throws -> [IndexNotice] {
    let given = source.name ?? fingerprint.name
    var name = source.isItsPath ? writer.catalogue.paths.kept(given) : given
    let identity = Source.Identity(sha256: fingerprint.sha256, start: fingerprint.start, stop: fingerprint.stop)
    if let old = known[identity] { return [known(given, as: old, event: source.event)] }
    var notices = fingerprint.warnings.map { IndexNotice.warning(name: given, text: $0) }
    guard fingerprint.constellation.strongest(profile.peaks.referenceQuota).peaks.count >= Self.fewestPeaks else {
      return notices + [.tooLittleSound(name: given, usableSeconds: fingerprint.usableSeconds)]
    }
    // Event files in different folders may well say "balcony.mp4" of different files.
    if names.contains(name), let event = source.event, events[name] != event.id { name = "\(event.id):\(name)" }
    guard !names.contains(name) else {
      return [.failed(reason: "\(CatalogueError.nameTaken(name: name))")]
    }
    guard !name.utf8.contains(0) else {
      return [.failed(reason: "\(CatalogueError.unstorable(field: "the recording's name"))")]
    }
    let recording = recording(fingerprint, source, name: name, &notices)
    batch.append(fingerprint.constellation, recording: recording)
    known[identity] = name
    events[name] = source.event?.id
    names.insert(name)
    if batch.isFull { try commit() }
    return notices + [.added(name: name, seconds: fingerprint.duration)]
  }

  /// Makes the rest real.
  mutating func finish() throws {
    try commit()
  }

  private mutating func commit() throws {
    try writer.commit(batch, events: newEvents)
    batch = SegmentBatch(profile: profile, mostRecordings: segmentSize)
    newEvents = []
  }

  private func known(_ name: String, as old: String, event: Event?) -> IndexNotice {
    .known(name: name, as: old, isOtherEvent: event != nil && events[old] != event?.id)
  }

  private func recording(
    _ fingerprint: Fingerprint, _ source: Source, name: String, _ notices: inout [IndexNotice]
  ) -> Recording {
    var path = fingerprint.name
    var publishedAt = source.publishedAt
    if case .media(let file, _, _) = source.sound {
      path = file
      do {
        // The downloader wrote when the file was published; of a post's words and account an index keeps nothing.
        if publishedAt == nil { publishedAt = try InfoJSON.claim(besideMedia: file)?.posted }
      } catch {
        notices.append(.warning(name: name, text: "\(error)"))
      }
    }
    return Recording(
      name: name, path: path, sha256: fingerprint.sha256, start: fingerprint.start, stop: fingerprint.stop,
      duration: fingerprint.duration, usableSeconds: fingerprint.usableSeconds, peakCount: 0, landmarkCount: 0,
      event: source.event?.id, title: source.event == nil ? title(fingerprint.tags) : nil, publishedAt: publishedAt,
      tags: fingerprint.tags, soundtracks: fingerprint.soundtracks)
  }

  /// The title that the file gives itself.
  private func title(_ tags: [String: String]) -> String? {
    let titles = tags.filter { $0.key.lowercased() == "title" }.sorted { $0.key < $1.key }
    let title = titles.first?.value.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return title.isEmpty || title.utf8.contains(0) ? nil : title
  }
}
