internal import Events
internal import Foundation
internal import Media

/// Turns the paths that a person gives into the recordings they stand for.
struct SourceFinder {
  /// In the order of the paths; those of a folder by their names.
  private(set) var sources: [Source] = []
  /// Events in the order of their files.
  private(set) var events: [Event] = []
  /// What is to be said about the paths themselves.
  private(set) var notices: [IndexNotice] = []

  /// Whether an event with a fact that no source supports is an error.
  var needsSources = false

  /// What lies beside media and is none; such a file is not even opened.
  private static let sidecars: Set<String> = [
    "json", "yaml", "yml", "txt", "vtt", "srt", "ass", "lrc", "part", "ytdl", "description", "md", "html", "htm", "csv",
    "tsv", "ndjson", "xml", "nfo", "log", "pdf", "jpg", "jpeg", "png", "webp", "gif", "bmp", "heic", "avif", "svg",
    "case", "case-wal", "case-shm",
  ]
  private static let eventEndings: Set<String> = ["yaml", "yml"]

  mutating func add(_ path: String) {
    let ending = (path as NSString).pathExtension.lowercased()
    if FileKind(path) == .folder {
      addFolder(path)
    } else if Self.eventEndings.contains(ending) {
      addEvent(path)
    } else {
      addSounds(path, isNamed: true)
    }
  }

  private mutating func addSounds(_ path: String, isNamed: Bool) {
    for sound in Sound.all(of: path) {
      let name: String? = if case .media = sound { path } else { nil }
      sources.append(Source(sound: sound, name: name, isNamed: isNamed))
    }
  }

  private mutating func addEvent(_ path: String) {
    let event: Event
    do {
      let checked = try EventFile.check(path)
      guard checked.uncited.isEmpty || !needsSources else {
        for one in checked.uncited { notices.append(.failed(reason: "\(one)")) }
        return
      }
      if let gap = EventFileError.gap(checked.uncited) { notices.append(gap) }
      for doubt in checked.doubts {
        notices.append(.warning(name: "\(doubt.file):\(doubt.line)", text: "\(doubt.key): \(doubt.text)"))
      }
      event = checked.event
    } catch {
      notices.append(.failed(reason: SystemError.sentence(error)))
      return
    }
    events.append(event)
    if event.recordings.isEmpty {
      notices.append(
        .warning(
          name: path,
          text: "names no recordings, so nothing can match the event; what is of it stands there under 'recordings'"))
    }
    for recording in event.recordings {
      guard let file = recording.file, let name = recording.name else {
        let url = recording.url ?? "a recording"
        notices.append(.warning(name: path, text: "\(url) has no path and is not fetched; get it and add its path"))
        continue
      }
      sources.append(
        Source(
          sound: .media(path: file, start: recording.start, stop: recording.stop), name: name, event: event,
          publishedAt: recording.publishedAt))
    }
  }

  private mutating func addFolder(_ folder: String) {
    let walk = FolderWalk(folder)
    for unreadable in walk.unreadable {
      notices.append(.failed(reason: "\(unreadable): cannot be listed; may this user read the folder?"))
    }
    var sidecars = 0
    let before = sources.count
    var events = 0
    for file in walk.files {
      let ending = (file as NSString).pathExtension.lowercased()
      if Self.sidecars.contains(ending) {
        sidecars += 1
        if Self.eventEndings.contains(ending) { events += 1 }
      } else {
        addSounds(file, isNamed: false)
      }
    }
    if sources.count == before { notices.append(.warning(name: folder, text: "there is no media in this folder")) }
    if sidecars > 0 { notices.append(.sidecars(folder: folder, count: sidecars, events: events)) }
  }
}

extension EventFileError {
  /// One notice for all facts of an event that have no source.
  fileprivate static func gap(_ uncited: [EventFileError]) -> IndexNotice? {
    var place = ""
    var keys: [String] = []
    for case .uncited(let file, let line, let key) in uncited {
      if keys.isEmpty { place = "\(file):\(line)" }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    let text = "no source's 'supports' names \(keys.joined(separator: ", ")); cite one, or leave the fact out"
    return .warning(name: place, text: text)
  }
}
