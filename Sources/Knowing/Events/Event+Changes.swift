internal import Dates

extension Event {
  /// What of an event has become another than it was, each in a few words: `date was 2020-08-04, is 2020-08-05`.
  ///
  /// - Parameter old: the event of the same ID, as it was.
  /// - Returns: nothing where both say the same.
  package func changes(since old: Event) -> [String] {
    var changes: [String] = []
    func compare(_ key: String, _ old: String?, _ new: String?) {
      if old != new { changes.append("\(key) was \(old ?? "not given"), is \(new ?? "not given")") }
    }
    func compare(_ key: String, _ old: [String], _ new: [String]) {
      let added = new.filter { !old.contains($0) }.map { "+" + $0 }
      let removed = old.filter { !new.contains($0) }.map { "-" + $0 }
      if !(added + removed).isEmpty { changes.append("\(key): " + (added + removed).joined(separator: ", ")) }
    }
    compare("title", old.title, title)
    compare("date", old.date.description, date.description)
    compare("place", old.place, place)
    compare("country", old.country, country)
    compare("lat", old.lat.map { "\($0)" }, lat.map { "\($0)" })
    compare("lon", old.lon.map { "\($0)" }, lon.map { "\($0)" })
    compare("names", old.names, names)
    compare("sources", old.sources.map(\.url), sources.map(\.url))
    compare("factchecks", old.factchecks, factchecks)
    if old.notes != notes { changes.append("notes") }
    compare("recordings", old.recordings.map(\.label), recordings.map(\.label))
    for recording in recordings {
      guard let before = old.recordings.first(where: { $0.label == recording.label }) else { continue }
      compare(
        "\(recording.label) published_at", before.publishedAt?.description, recording.publishedAt?.description)
    }
    return changes
  }
}

extension EventRecording {
  /// By what it is known among an event's recordings.
  fileprivate var label: String { name ?? url ?? "a recording" }
}
