internal import Catalogues
internal import Events
internal import Landmarks

/// Says of each entry of an exported index what it becomes here. Nothing that is here already is ever changed by it.
struct ImportPlan {
  /// Events that are new here.
  private(set) var events: [Event] = []
  private let source: String
  private var contents: [Source.Identity: String] = [:]
  private var names: Set<String> = []
  /// Events that are here, by ID.
  private var knownEvents: [String: Event] = [:]
  /// What the file's events are called here.
  private var eventNames: [String: String] = [:]

  /// - Parameters:
  ///   - catalogue: the index's; `nil` where there is none yet.
  ///   - source: what to call where the entries are from.
  /// - Throws: `CatalogueError`.
  init(_ catalogue: Catalogue?, source: String) throws {
    self.source = source
    guard let catalogue else { return }
    for entry in try catalogue.recordings() {
      contents[Self.identity(entry.recording)] = entry.recording.name
      names.insert(entry.recording.name)
    }
    for event in try catalogue.events() { knownEvents[event.id] = event }
  }

  /// Goes through an exported index.
  ///
  /// - Parameters:
  ///   - file: the exported index.
  ///   - notice: is told of each recording.
  ///   - add: takes each recording that is new here.
  /// - Returns: how much is new.
  /// - Throws: what reading the file and `add` throw.
  mutating func take(
    _ file: ExchangeFile, notice: (IndexNotice) -> Void, add: (Recording, Constellation) throws -> Void
  ) throws -> IndexImport {
    var result = IndexImport(source: source)
    var plan = self
    try file.read { event in
      if plan.isNew(event) { result.events += 1 } else { result.known += 1 }
    } recording: { given, constellation in
      guard let recording = plan.recording(given, &result, notice) else { return }
      guard constellation.peaks.count >= Fingerprint.fewestPeaks else {
        return notice(.tooLittleSound(name: recording.name, usableSeconds: recording.usableSeconds))
      }
      try add(recording, constellation)
      result.recordings += 1
      result.seconds += recording.duration
      plan.contents[Self.identity(recording)] = recording.name
      plan.names.insert(recording.name)
      notice(.added(name: recording.name, seconds: recording.duration))
    }
    self = plan
    return result
  }

  /// An event of the same ID and the same facts is the same; with other facts it is another, and gets another ID, so
  /// that a stranger's recordings never come under an event that was written down here.
  private mutating func isNew(_ event: Event) -> Bool {
    var event = event
    let id = event.id
    if let known = knownEvents[id] {
      if Self.areSame(known, event) {
        eventNames[id] = id
        return false
      }
      // Under a long source's name the ID must still be there; where another event has that name, too, it is counted.
      let name = "\(source.prefix(40)).\(id.prefix(50))"
      event.id = name
      var number = 2
      while let other = knownEvents[event.id] {
        if Self.areSame(other, event) {
          eventNames[id] = event.id
          return false
        }
        event.id = "\(name).\(number)"
        number += 1
      }
    }
    eventNames[id] = event.id
    knownEvents[event.id] = event
    events.append(event)
    return true
  }

  private static func areSame(_ left: Event, _ right: Event) -> Bool {
    left.title == right.title && left.date == right.date && left.place == right.place
      && left.country == right.country && left.lat == right.lat && left.lon == right.lon
  }

  private func recording(
    _ given: ExchangeRecording, _ result: inout IndexImport, _ notice: (IndexNotice) -> Void
  ) -> Recording? {
    let name = "\(source)/\(given.name)"
    let identity = Source.Identity(sha256: given.sha256, start: given.start, stop: given.stop)
    if let old = contents[identity] {
      result.known += 1
      notice(.known(name: name, as: old, isOtherEvent: false))
      return nil
    }
    return Recording(
      name: names.contains(name) ? "\(source)/\(given.sha256.prefix(16))-\(given.name)" : name, path: "",
      sha256: given.sha256, start: given.start, stop: given.stop, duration: given.duration,
      usableSeconds: given.usableSeconds, peakCount: 0, landmarkCount: 0, event: given.event.flatMap { eventNames[$0] },
      title: given.title, publishedAt: given.publishedAt, soundtracks: given.soundtracks, source: source)
  }

  private static func identity(_ recording: Recording) -> Source.Identity {
    Source.Identity(sha256: recording.sha256, start: recording.start, stop: recording.stop)
  }
}
