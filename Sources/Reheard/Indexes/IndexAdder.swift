internal import Catalogues
internal import Claims
internal import Databases
internal import Dates
internal import Events
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Matching

/// Adds recordings one after the other, in segments of a bounded size.
struct IndexAdder {
  /// The names of the index's recordings, by their content.
  private(set) var known: [Source.Identity: String]
  /// What the index's recordings are of, by their names.
  private var facts: [String: Fact] = [:]
  /// What came of the events.
  private(set) var notices: [IndexNotice] = []
  /// Recordings that were there, whose event is new.
  private var attachments: [Attachment] = []
  let writer: IndexWriter
  private var batch: SegmentBatch
  private let segmentSize: Int
  private let profile = Profile.standard
  /// Events that are not in the index yet.
  private var newEvents: [Event]

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
    var events: [String: Event] = [:]
    for event in new {
      let before = try events[event.id] ?? writer.catalogue.event(id: event.id)
      let changes = before.map { event.changes(since: $0) } ?? []
      if before == nil { notices.append(.event(id: event.id)) }
      if !changes.isEmpty { notices.append(.changed(event: event.id, changes: changes)) }
      events[event.id] = event
    }
    for entry in try writer.catalogue.recordings() {
      let recording = entry.recording
      known[Source.Identity(sha256: recording.sha256, start: recording.start, stop: recording.stop)] = recording.name
      facts[recording.name] = Fact(event: recording.event, publishedAt: recording.publishedAt)
    }
  }

  /// Takes what came of a source, and says what came of that.
  mutating func add(_ hearing: Hearing) throws -> [IndexNotice] {
    let source = hearing.source
    switch hearing.outcome {
    case .failed: return hearing.reasonsAgainst
    case .known(let name):
      return [known(source.name ?? source.sound.path, as: name, source)]
    case .heard(let fingerprint):
      return try add(fingerprint, source)
    }
  }

  private mutating func add(_ fingerprint: Fingerprint, _ source: Source) throws -> [IndexNotice] {
    let given = source.name ?? fingerprint.name
    var name = source.isItsPath ? writer.catalogue.paths.kept(given) : given
    let identity = Source.Identity(sha256: fingerprint.sha256, start: fingerprint.start, stop: fingerprint.stop)
    if let old = known[identity] { return [known(given, as: old, source)] }
    guard fingerprint.isEnough else { return fingerprint.tooLittle(given) }
    var notices = fingerprint.warnings.map { IndexNotice.warning(name: given, text: $0) }
    // Event files in different folders may well say "balcony.mp4" of different files.
    if let fact = facts[name], let event = source.event, fact.event != event.id { name = "\(event.id):\(name)" }
    guard facts[name] == nil else {
      return [.failed(reason: "\(CatalogueError.nameTaken(name: name))")]
    }
    guard !name.utf8.contains(0) else {
      return [.failed(reason: "\(CatalogueError.unstorable(field: "the recording's name"))")]
    }
    let recording = recording(fingerprint, source, name: name, &notices)
    batch.append(fingerprint.constellation, recording: recording)
    known[identity] = name
    facts[name] = Fact(event: source.event?.id, publishedAt: recording.publishedAt)
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
    // After the recordings and events that they speak of.
    try writer.writer.attach(attachments)
    attachments = []
  }

  /// What is known of a recording that is in the index.
  private struct Fact {
    var event: String?
    var publishedAt: Moment?
  }

  /// An event's recording may be there already, whichever was added first: then it becomes the event's.
  private mutating func known(_ name: String, as old: String, _ source: Source) -> IndexNotice {
    guard let event = source.event, var fact = facts[old] else {
      return .known(name: name, as: old, isOtherEvent: false)
    }
    let isNew = fact.event == nil
    guard isNew || fact.event == event.id else { return .known(name: name, as: old, isOtherEvent: true) }
    let publishedAt = source.publishedAt == fact.publishedAt ? nil : source.publishedAt
    if isNew || publishedAt != nil {
      attachments.append(Attachment(recording: old, event: event.id, publishedAt: publishedAt))
      fact = Fact(event: event.id, publishedAt: publishedAt ?? fact.publishedAt)
      facts[old] = fact
    }
    // What is the event's already is no news, whatever the event's file calls it.
    return isNew ? .attached(name: old, event: event.id) : .known(name: old, as: old, isOtherEvent: false)
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
        notices.append(.warning(name: name, text: SystemError.sentence(error)))
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
