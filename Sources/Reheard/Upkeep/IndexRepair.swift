internal import Catalogues
internal import Databases
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Words

/// What came of repairing an index: what is whole is kept, what is not is named and taken out.
public struct IndexRepair: Hashable, Sendable {
  /// What was wrong, one line each.
  public var problems: [String] = []
  /// Recordings that were taken out of damaged segments, whole.
  public var rescued: [String] = []
  /// Recordings that are gone, each with the file to add again.
  public var gone: [Recording] = []
  /// Recordings in the index now.
  public var recordings = 0

  /// Repairs an index.
  ///
  /// - Parameters:
  ///   - path: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Throws: `CatalogueError` or `IndexError`, where the catalogue itself cannot be read; then nothing is changed.
  public init(_ path: String, patience: WriterPatience = .none) throws {
    let writer = try IndexWriter(path, makingIt: false, patience: patience)
    let defects = try writer.catalogue.problems()
    if defects == [Catalogue.brokenSeal] {
      problems.append(Catalogue.brokenSeal + "; which one cannot be told: look through 'index list'")
      try writer.writer.reseal()
    } else if !defects.isEmpty {
      throw CatalogueError.damaged(path: path, detail: defects.joined(separator: "; "))
    }
    var rewriter = SegmentRewriter(writer, mostSeconds: SegmentBatch.mostSeconds)
    do {
      for part in try writer.parts() { try look(at: part, of: writer, &rewriter) }
    } catch {
      rewriter.giveUp()
      throw error
    }
    let names = Set(gone.map(\.name))
    let ids = try writer.catalogue.recordings().filter { names.contains($0.recording.name) }.map(\.id)
    if !rescued.isEmpty || !gone.isEmpty { try rewriter.finish(removing: ids) }
    recordings = try writer.catalogue.statistics().recordings
  }

  private mutating func look(
    at part: IndexWriter.Part, of writer: IndexWriter, _ rewriter: inout SegmentRewriter
  ) throws {
    let folder = writer.folder
    let reader: SegmentReader
    do {
      reader = try folder.open(part.segment, profile: .standard)
    } catch IndexingError.file(let path, let operation, let reason)
      where FileManager.default.fileExists(atPath: path)
    {
      // It is there and cannot be read now, by this user or for want of memory: nothing says that it is damaged.
      throw IndexingError.file(path: path, operation: operation, reason: reason)
    } catch {
      problems.append(SystemError.sentence(error))
      gone += part.entries.map(\.recording)
      return
    }
    var whole: [(Constellation, CatalogueEntry)] = []
    var isSound = true
    do { try reader.verify() } catch {
      problems.append(SystemError.sentence(error))
      isSound = false
    }
    var lost: [Recording] = []
    for entry in part.entries {
      do {
        whole.append((try folder.constellation(of: entry, in: reader, segment: part.segment), entry))
      } catch {
        problems.append(SystemError.sentence(error))
        lost.append(entry.recording)
      }
    }
    if isSound && lost.isEmpty { return }
    // Landmarks are made of the peaks again, so that a segment whose postings are damaged loses nothing.
    for (constellation, entry) in whole { try rewriter.append(constellation, entry: entry) }
    rescued += whole.map(\.1.recording.name)
    gone += lost
  }
}

extension IndexRepair: CustomStringConvertible {
  /// What was wrong and what came of it, line by line, or one line that says that nothing was wrong.
  public var description: String {
    if problems.isEmpty { return "whole: nothing to repair, \(Count(recordings, "recording"))" }
    var lines = problems.map { "  " + OneLine.visible($0) }
    lines.insert("\(Count(problems.count, "problem"))", at: 0)
    lines.append("\(Count(rescued.count, "recording")) rescued, \(gone.count) gone, \(recordings) in the index now")
    lines += gone.map {
      "  gone: \(OneLine.visible($0.name)) (add \(OneLine.visible($0.path)) again, SHA-256 \($0.sha256))"
    }
    return lines.joined(separator: "\n")
  }
}
