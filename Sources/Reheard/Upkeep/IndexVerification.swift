internal import Indexing
internal import Landmarks
internal import Words

/// A thorough look at an index: every byte is read and compared with its checksum.
public struct IndexVerification: Hashable, Sendable {
  /// What is wrong, one line each; empty for a sound index.
  public var problems: [String] = []
  /// What is odd and harms nobody, one line each.
  public var notes: [String] = []
  /// Segments that were read.
  public var segments = 0
  /// Recordings in the catalogue.
  public var recordings = 0

  /// Reads an index.
  ///
  /// - Parameters:
  ///   - path: the index's folder.
  ///   - progress: is told how far it is, before the first segment and after each.
  /// - Throws: `CatalogueError` or `IndexError`, where there is no index that could be read.
  public init(_ path: String, progress: (WorkProgress) -> Void = { _ in }) throws {
    let index = try ReferenceIndex(path)
    let folder = SegmentFolder(index: path)
    problems = try index.catalogue.problems()
    let entries = try index.entries()
    recordings = entries.count
    var read = WorkProgress("segment", index.segments.map(\.file))
    progress(read)
    for segment in index.segments {
      do {
        let reader = try folder.open(segment, profile: .standard)
        try reader.verify()
        segments += 1
        for entry in entries where entry.segment == segment.id {
          do {
            _ = try folder.constellation(of: entry, in: reader, segment: segment)
          } catch {
            problems.append(SystemError.sentence(error))
          }
        }
      } catch {
        problems.append(SystemError.sentence(error))
      }
      read.advance()
      progress(read)
    }
    for file in folder.leftovers(named: index.segments) {
      notes.append("\(folder.path)/\(file): belongs to nothing; the next 'index add' deletes it")
    }
  }
}

extension IndexVerification: CustomStringConvertible {
  /// What is wrong, line by line, or one line that says that nothing is.
  public var description: String {
    let sound = "whole: \(Count(segments, "segment")), \(Count(recordings, "recording"))"
    if problems.isEmpty { return sound }
    let count = "\(Count(problems.count, "problem"))"
    return ([count] + problems.map { "  " + OneLine.visible($0) }).joined(separator: "\n")
  }
}
