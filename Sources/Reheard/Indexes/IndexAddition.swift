internal import Reports
internal import Words

/// What came of adding to an index.
public struct IndexAddition: Hashable, Sendable {
  /// Recordings that are in the index now.
  public var added = 0
  /// Their lengths together, in seconds.
  public var seconds = 0.0
  /// Files whose content was there already.
  public var known = 0
  /// Recordings that were there and are now known to be of an event.
  public var attached = 0
  /// Events that are in the index now.
  public var events = 0
  /// Events that the index knew otherwise.
  public var changedEvents = 0
  /// Recordings with too little sound to be found again.
  public var tooLittleSound = 0
  /// Files that should have been added and could not be.
  public var failed = 0
  /// Whether it was stopped before all files were heard.
  public var isStopped = false

  mutating func count(_ notice: IndexNotice) {
    switch notice {
    case .added(_, let seconds):
      added += 1
      self.seconds += seconds
    case .known: known += 1
    case .tooLittleSound, .mute: tooLittleSound += 1
    case .failed: failed += 1
    case .attached: attached += 1
    case .event: events += 1
    case .changed: changedEvents += 1
    case .passedOver, .sidecars, .warning: break
    }
  }
}

extension IndexAddition: CustomStringConvertible {
  /// One line for people, such as `25 events added, 2 recordings added (0.35 hours), 1 there already`.
  public var description: String {
    var parts: [String] = []
    if events > 0 { parts.append("\(Count(events, "event")) added") }
    if changedEvents > 0 { parts.append("\(Count(changedEvents, "event")) changed") }
    if attached > 0 {
      let there = Count(attached, "recording that was there got its", "recordings that were there got their")
      parts.append("\(there) event")
    }
    // Nothing at all is said as well.
    if added > 0 || parts.isEmpty {
      parts.append("\(Count(added, "recording")) added" + (added > 0 ? " (\(Wording.length(seconds)))" : ""))
    }
    if known > 0 { parts.append("\(known) there already") }
    if tooLittleSound > 0 { parts.append("\(tooLittleSound) with too little sound") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }
}
