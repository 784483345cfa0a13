internal import Catalogues
internal import Foundation

/// What came of looking for media files that were moved.
public struct IndexRelocation: Hashable, Sendable {
  /// Recordings whose files were found, with the new path of each, by their order in the index.
  public var found: [Found] = []
  /// Recordings whose files are still missing; imported ones do not count, as they never had any.
  public var missing: [Recording] = []
  /// Files that could not be read.
  public var failed: [String] = []

  /// A recording and where its file is now.
  public struct Found: Hashable, Sendable {
    /// The recording, with the path it had.
    public var recording: Recording
    /// Where its file is now.
    public var path: String
  }

  /// Looks through folders for the files of recordings that are not where they were, by their SHA-256, and notes where
  /// they are now. IDs and all else stay as they are.
  ///
  /// - Parameters:
  ///   - index: the index's folder.
  ///   - folders: where to look, with all folders in them; files may be named, too.
  ///   - jobs: how many files are read at a time.
  ///   - patience: how long to wait for another writer.
  /// - Throws: `CatalogueError` or `IndexError`; then nothing was changed.
  public init(_ index: String, in folders: [String], jobs: Int, patience: WriterPatience = .none) async throws {
    let writer = try IndexWriter(index, makingIt: false, patience: patience, ofAnyProfile: true)
    let lost = try writer.catalogue.recordings().filter { FileKind($0.recording.path).isNoFile }
    let moved = try await MovedFiles(of: Set(lost.map(\.recording.sha256)), in: folders, jobs: jobs)
    failed = moved.failed
    let places = moved.places
    for entry in lost {
      if let path = places[entry.recording.sha256] {
        found.append(Found(recording: entry.recording, path: path))
      } else if entry.recording.source == nil {
        missing.append(entry.recording)
      }
    }
    let paths = lost.compactMap { entry in places[entry.recording.sha256].map { (entry.id, $0) } }
    if !paths.isEmpty { try writer.writer.relocate(Dictionary(paths, uniquingKeysWith: { first, _ in first })) }
  }
}

extension IndexRelocation: CustomStringConvertible {
  /// What was found and what is missing, line by line.
  public var description: String {
    var lines = ["\(found.count) found, \(missing.count) missing"]
    lines += found.map { "  \(OneLine.visible($0.recording.name)): now \(OneLine.visible($0.path))" }
    lines += missing.map {
      "  \(OneLine.visible($0.name)): missing (was \(OneLine.visible($0.path)), SHA-256 \($0.sha256))"
    }
    return lines.joined(separator: "\n")
  }
}
