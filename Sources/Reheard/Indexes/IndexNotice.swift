internal import Words

/// Something that a person should know while recordings are added to an index.
public enum IndexNotice: Hashable, Sendable {
  /// A recording was heard and will be added; its length in seconds.
  case added(name: String, seconds: Double)
  /// A file has the content of a recording that is in the index already.
  case known(name: String, as: String, isOtherEvent: Bool)
  /// A recording that was in the index already is now known to be of an event.
  case attached(name: String, event: String)
  /// An event that the index did not have.
  case event(id: String)
  /// An event that the index had, and what of it is another now.
  case changed(event: String, changes: [String])
  /// A recording has too little sound to be found again, and was not added.
  case tooLittleSound(name: String, usableSeconds: Double)
  /// A file has no audio stream, and was not added.
  case mute(name: String)
  /// A file of a folder is no sound.
  case passedOver(reason: String)
  /// Files of a folder that by their names are no media.
  case sidecars(folder: String, count: Int, events: Int)
  /// Something to know about a recording that was added all the same.
  case warning(name: String, text: String)
  /// A file that should have been added could not be.
  case failed(reason: String)

  /// Whether it need not be said: a file that is there already, under the very name by which it is there.
  public var isNoNews: Bool {
    if case .known(let name, let known, false) = self { name == known } else { false }
  }

  /// Whether this is an error, of which the exit status tells.
  public var isFailure: Bool {
    if case .failed = self { true } else { false }
  }

  /// Whether this says what became of a file, rather than something about one besides.
  public var isOfFile: Bool {
    switch self {
    case .added, .known, .attached, .tooLittleSound, .mute, .passedOver, .failed: true
    case .sidecars, .event, .changed, .warning: false
    }
  }
}

extension IndexNotice: CustomStringConvertible {
  /// One line for people.
  public var description: String {
    switch self {
    case .added(let name, _): "\(name): added"
    case .known(let name, let known, let isOtherEvent):
      "\(name): the same content is in the index already, as \(known)"
        + (isOtherEvent ? ", without this event; to change that, remove it and add it again" : "")
    case .attached(let name, let event): "\(name): in the index already, now as a recording of \(event)"
    case .event(let id): "\(id): added"
    case .changed(let event, let changes): "\(event): the index knew it otherwise: \(changes.joined(separator: "; "))"
    case .tooLittleSound(let name, let usable):
      "\(name): not added: it has too little sound to be found again (\((usable * 10).rounded() / 10) s can be used)"
    case .mute(let name): "\(name): not added: it has no audio stream"
    case .passedOver(let reason): "passed over: \(reason)"
    case .sidecars(let folder, let count, let events):
      "\(folder): \(Count(count, "file that is", "files that are")) no media by name passed over"
        + (events > 0
          ? " (\(Count(events, "may be an event file", "of them may be event files")); name those to add them)" : "")
    case .warning(let name, let text): "\(name): \(text)"
    case .failed(let reason): reason
    }
  }
}
