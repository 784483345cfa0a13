internal import Reports

/// What came of adding to an index.
public struct IndexAddition: Hashable, Sendable {
  /// Recordings that are in the index now.
  public var added = 0
  /// Their lengths together, in seconds.
  public var seconds = 0.0
  /// Files whose content was there already.
  public var known = 0
  /// Recordings with too little sound to be found again.
  public var tooLittleSound = 0
  /// Files that should have been added and could not be.
  public var failed = 0

  mutating func count(_ notice: IndexNotice) {
    switch notice {
    case .added(_, let seconds):
      added += 1
      self.seconds += seconds
    case .known: known += 1
    case .tooLittleSound: tooLittleSound += 1
    case .failed: failed += 1
    case .passedOver, .sidecars, .warning: break
    }
  }
}

extension IndexAddition: CustomStringConvertible {
  /// One line for people, such as `2 recordings added (0.35 hours), 1 there already`.
  public var description: String {
    var parts = ["\(added) recording\(added == 1 ? "" : "s") added (\(Wording.hours(seconds)))"]
    if known > 0 { parts.append("\(known) there already") }
    if tooLittleSound > 0 { parts.append("\(tooLittleSound) with too little sound") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }
}
