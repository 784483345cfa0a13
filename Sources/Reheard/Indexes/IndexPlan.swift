internal import Catalogues
internal import Media
internal import Reports
internal import Words

/// What there is to add to an index, found out without hearing anything or writing anywhere.
public struct IndexPlan: Hashable, Sendable {
  /// Files that would be heard, in the order in which that would be; whether there is sound in them is not known yet.
  public private(set) var files: [String] = []
  /// Files whose content the index holds already.
  public private(set) var known: [String] = []
  /// The IDs of events that event files tell of.
  public private(set) var events: [String] = []
  /// What is to be said about the paths.
  public private(set) var notices: [IndexNotice] = []

  /// - Parameters:
  ///   - paths: as of `ReferenceIndex.add`.
  ///   - index: the index's folder; there need not be one.
  ///   - needingSources: whether a fact of an event file that no source supports is an error.
  /// - Throws: `CatalogueError` or `IndexError`, where there is an index that cannot be read or written to.
  public init(_ paths: [String], to index: String, needingSources: Bool = false) throws {
    var finder = SourceFinder(needsSources: needingSources)
    for path in paths { finder.add(path) }
    events = finder.events.map(\.id)
    notices = finder.notices
    var held: [Source.Identity: String] = [:]
    if try !IndexWriter.isStillToBeMade(index) {
      for entry in try ReferenceIndex(index).entries() {
        let recording = entry.recording
        held[Source.Identity(sha256: recording.sha256, start: recording.start, stop: recording.stop)] = recording.name
      }
    }
    for source in finder.sources {
      do {
        let name = source.name ?? source.sound.path
        if try held[source.identity()] == nil { files.append(name) } else { known.append(name) }
      } catch {
        notices += Hearing(source: source, outcome: .failed(error)).reasonsAgainst
      }
    }
  }
}

extension Source {
  /// What makes it the same as another, from its bytes alone.
  fileprivate func identity() throws -> Identity {
    switch sound {
    case .media(let path, let start, let stop):
      return Identity(sha256: try ContentHash.sha256(ofFile: path).hex, start: start, stop: stop)
    case .stored(let file, let number):
      let fingerprint = try file.fingerprint(number)
      return Identity(sha256: fingerprint.sha256, start: fingerprint.start, stop: fingerprint.stop)
    case .failed(_, let error): throw error
    }
  }
}

extension IndexPlan: CustomStringConvertible {
  /// A line each file that would be heard, and a last one that counts.
  public var description: String {
    var parts = ["\(Count(files.count, "file")) to hear"]
    if !events.isEmpty { parts.append("\(Count(events.count, "event"))") }
    if !known.isEmpty { parts.append("\(known.count) there already") }
    return (files.map(OneLine.visible) + [parts.joined(separator: ", ")]).joined(separator: "\n")
  }
}
