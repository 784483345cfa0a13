internal import Dates
import Foundation
import Yams

/// The keys of an event file, taken one by one from its YAML.
struct EventFields {
  private let file: String
  private let root: YAMLMap

  init(file: String, root: Node) throws(EventFileError) {
    self.file = file
    self.root = try YAMLMap(
      root, file: file, at: nil,
      keys: [
        "id", "title", "date", "date_precision", "place", "country", "lat", "lon", "names", "sources", "factchecks",
        "notes", "recordings",
      ])
  }

  func event() throws(EventFileError) -> Event {
    let id = try root.required("id", root.text("id"), "a short name without blanks")
    guard Event.isID(id) else {
      throw root.invalid("id", "at most 100 letters (a-z), digits, '.', '_' and '-'")
    }
    let lat = try root.number("lat", in: -90...90)
    let lon = try root.number("lon", in: -180...180)
    guard (lat == nil) == (lon == nil) else {
      throw root.invalid(lat == nil ? "lat" : "lon", "a number, as lat and lon go together")
    }
    return try Event(
      id: id, title: root.required("title", root.text("title"), "what happened, in a few words"), date: date(),
      place: root.text("place"), country: root.text("country"), lat: lat, lon: lon, names: root.texts("names"),
      sources: sources(), factchecks: root.texts("factchecks"), notes: root.text("notes"), recordings: recordings())
  }

  private static let sourceKeys = ["url", "archived_url", "by", "published_at", "supports"]
  private static let recordingKeys = ["path", "url", "start", "stop", "published_at", "by", "note"]

  /// Dates that can hardly be meant: what has not come yet, what was before any sound could be kept, and a recording that
  /// was published before its event.
  ///
  /// - Parameters:
  ///   - event: what was read.
  ///   - today: days since 1970-01-01.
  /// - Returns: each with its line.
  /// - Throws: `EventFileError`, as `event` does.
  func doubts(_ event: Event, today: Int) throws(EventFileError) -> [EventFileDoubt] {
    var doubts: [EventFileDoubt] = []
    func doubt(_ map: YAMLMap, _ key: String, _ moment: Moment?, after day: Int? = nil) {
      guard let moment else { return }
      let reason: String
      if moment.firstDay > today + 1 {
        reason = "has not come yet; is the year right?"
      } else if moment.year < 1860 {
        reason = "is older than any recorded sound; is the year right?"
      } else if let day, moment.lastDay < day {
        reason = "is before the event (\(event.date)); is either right?"
      } else {
        return
      }
      doubts.append(
        EventFileDoubt(file: file, line: map.line(of: key), key: map.name(of: key), text: "\(moment) \(reason)"))
    }
    doubt(root, "date", event.date)
    for (map, source) in zip(try root.maps("sources", keys: Self.sourceKeys), event.sources) {
      doubt(map, "published_at", source.publishedAt)
    }
    for (map, recording) in zip(try root.maps("recordings", keys: Self.recordingKeys), event.recordings) {
      // A day is that of some clock.
      doubt(map, "published_at", recording.publishedAt, after: event.date.firstDay - 1)
    }
    return doubts
  }

  /// The facts that a report would state without being able to say from where.
  func uncited(_ sources: [EventSource]) -> [EventFileError] {
    let cited = Set(sources.flatMap(\.supports))
    return ["date", "place", "country", "lat", "lon"].compactMap { key in
      guard root.has(key), !cited.contains(key) else { return nil }
      return .uncited(file: file, line: root.line(of: key), key: key)
    }
  }

  private func date() throws(EventFileError) -> Moment {
    let date = try root.required("date", root.moment("date"), "a date: 2020-08-04, 2020-08 or 2020")
    guard let word = try root.text("date_precision") else { return date }
    guard let precision = Moment.Precision(rawValue: word) else {
      throw root.invalid("date_precision", "year, month, day or second")
    }
    guard let coarse = date.coarsened(to: precision) else {
      throw root.invalid("date_precision", "no more than the date says (\(date.precision.rawValue))")
    }
    return coarse
  }

  private func sources() throws(EventFileError) -> [EventSource] {
    let facts = ["title", "date", "place", "country", "lat", "lon", "names", "notes", "recordings"]
    var sources: [EventSource] = []
    for map in try root.maps("sources", keys: Self.sourceKeys) {
      let supports = try map.texts("supports")
      if let other = supports.first(where: { !facts.contains($0) }) {
        throw map.invalid("supports", "any of \(facts.joined(separator: ", "))", found: "'\(other)'")
      }
      try sources.append(
        EventSource(
          url: map.required("url", map.text("url"), "an address"), archivedURL: map.text("archived_url"),
          by: map.text("by"), publishedAt: map.moment("published_at"), supports: supports))
    }
    return sources
  }

  private func recordings() throws(EventFileError) -> [EventRecording] {
    var recordings: [EventRecording] = []
    var names: Set<String> = []
    for map in try root.maps("recordings", keys: Self.recordingKeys) {
      var recording = try EventRecording(
        path: map.text("path"), url: map.text("url"), start: map.clock("start"), stop: map.clock("stop"),
        publishedAt: map.moment("published_at"), by: map.text("by"),
        note: map.text("note"))
      if let stop = recording.stop, stop <= recording.start ?? 0 {
        throw map.invalid("stop", "seconds after start (\(recording.start ?? 0))")
      }
      if let path = recording.path {
        let place = resolve(path)
        guard FileManager.default.fileExists(atPath: place) else {
          throw .recordingNotFound(file: file, line: map.line(of: "path"), path: place)
        }
        recording.file = place
      } else if recording.url == nil {
        throw map.invalid("path", "a path or a url")
      }
      if let name = recording.name, !names.insert(name).inserted {
        throw map.invalid("path", "each recording once")
      }
      recordings.append(recording)
    }
    return recordings
  }

  /// A path as the event file says it, seen from where the program stands.
  private func resolve(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.utf8.lastIndex(of: 0x2f) else { return path }
    return String(file[...slash]) + path
  }
}
