internal import Words

/// Why an index cannot be used as a whole.
public enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder belongs to something else.
  case notAnIndex(path: String)
  /// The folder cannot be made.
  case cannotMake(path: String, reason: String)
  /// The index was made with other parameters.
  case wrongProfile(path: String, expected: String, found: String)
  /// The index was laid out by a newer or older program.
  case unsupportedFormat(path: String, expected: Int, found: Int)
  /// The catalogue names a segment that cannot be it.
  case wrongSegment(path: String, segment: String, reason: String)
  /// The peaks that are stored of a recording are not those that were added.
  case damagedRecording(path: String, name: String)
  /// There is more sound in it than positions can be counted.
  case tooLarge(path: String)
  /// Media files that are needed are not where they were; each with the reason.
  case mediaMissing(path: String, names: [String])
  /// Nothing was imported under this name.
  case noSuchSource(path: String, name: String, known: [String])
  /// What was to be copied is damaged.
  case damaged(path: String, problems: [String])
  /// The index has no recordings of these IDs.
  case noSuchRecordings(path: String, names: [String])
  /// The index has no events of these IDs.
  case noSuchEvents(path: String, ids: [String])

  /// One line that names the index, what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .notAnIndex(let path):
      "\(path): expected an index or a new name, found a folder with other files; name another with --index"
    case .cannotMake(let path, let reason):
      "\(path): cannot make a folder here for the index: \(reason)"
    case .wrongProfile(let path, let expected, let found):
      "\(path): made with profile \(found), this program uses \(expected); fingerprints of different profiles cannot be compared: make the index anew"
    case .unsupportedFormat(let path, let expected, let found):
      "\(path): expected index format \(expected), found \(found); use the program that made it, or make the index anew"
    case .wrongSegment(let path, let segment, let reason):
      "\(path): segment \(segment) \(reason); run 'index repair', which keeps what is whole, or restore it from a backup"
    case .damagedRecording(let path, let name):
      "\(path): it matches \(name), a recording that is damaged; run 'index repair', add it again, and check once more"
    case .tooLarge(let path):
      "\(path): expected at most 19,000 hours of sound, found more; split the index in several, and check with all of them"
    case .mediaMissing(let path, let names):
      "\(path): \(Count(names.count, "recording")) cannot be made anew: \(names.joined(separator: "; ")); find them with 'index relocate', or give them up with --without-missing; nothing was changed"
    case .noSuchSource(let path, let name, let known):
      "\(path): nothing was imported as \(name); \(known.isEmpty ? "nothing was imported at all" : "there is " + known.joined(separator: ", ")); nothing was changed"
    case .damaged(let path, let problems):
      "\(path): the index is damaged: \(problems.joined(separator: "; ")); run 'index repair', which keeps what is whole, or restore it from a backup"
    case .noSuchRecordings(let path, let names):
      "\(path): the index has no recording \(names.joined(separator: ", nor ")); 'index list' shows their IDs; nothing was changed"
    case .noSuchEvents(let path, let ids):
      "\(path): the index has no event \(ids.joined(separator: ", nor ")); 'index list --events' shows their IDs; nothing was changed"
    }
  }
}
