internal import Catalogues
internal import Documents
internal import Foundation
internal import Indexing
internal import Landmarks

/// A copy of an index as it is at one moment, whoever writes to it meanwhile.
public enum IndexBackup {
  /// Copies an index; every byte is compared with its checksum on the way.
  ///
  /// - Parameters:
  ///   - index: the index's folder.
  ///   - destination: a folder that does not exist yet; it appears when the copy is whole and on the disk.
  /// - Returns: how much was copied.
  /// - Throws: `ResultFileError`, `IndexError`, `CatalogueError` or `IndexingError`; then there is no copy.
  public static func write(_ index: String, to destination: String) throws -> (recordings: Int, segments: Int) {
    try ResultPlace.refuseUnlessNew(destination)
    let (opened, readers) = try ReferenceIndex.opened(index)
    let draft = try makeDraft(of: destination)
    defer { Drafts.end(draft) }
    do {
      try copy(opened, readers, to: draft)
      try FileManager.default.moveItem(atPath: draft, toPath: destination)
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
    WholeFile.syncFolder(of: destination)
    return (opened.size.recordings, readers.count)
  }

  /// A new folder beside the name; what happens to be there under a draft's name stays.
  private static func makeDraft(of destination: String) throws(ResultFileError) -> String {
    let draft = "\(destination).\(UUID().uuidString).part"
    Drafts.begin(draft)
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
    } catch {
      Drafts.end(draft)
      throw .cannotMake(path: destination, reason: SystemError.words(error, making: destination))
    }
    return draft
  }

  private static func copy(_ index: ReferenceIndex, _ readers: [SegmentReader], to draft: String) throws {
    let folder = SegmentFolder(index: draft)
    try folder.make()
    for (entry, reader) in zip(index.segments, readers) {
      do {
        try reader.verify()
      } catch {
        throw IndexError.damaged(path: index.path, problems: [SystemError.sentence(error)])
      }
      let file = try WholeFile(folder.path + "/" + entry.file)
      try reader.copy(to: file)
      try file.commit()
    }
    try index.catalogue.copy(to: draft)
    try keepPaths(of: index.catalogue, in: draft)
    let problems = try Catalogue.open(directory: draft).problems()
    // Two files that reading made, and that hold nothing.
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(draft)/\(Catalogue.fileName)\(ending)")
    }
    WholeFile.syncFolder(of: "\(draft)/\(Catalogue.fileName)")
    guard problems.isEmpty else { throw IndexError.damaged(path: index.path, problems: problems) }
  }

  /// The copy lies in another folder, and the media are where they were.
  private static func keepPaths(of catalogue: Catalogue, in draft: String) throws {
    guard try Catalogue.open(directory: draft).paths != catalogue.paths else { return }
    let writer = try CatalogueWriter.open(directory: draft)
    let own = try catalogue.recordings().filter { $0.recording.source == nil }
    try writer.relocate(Dictionary(own.map { ($0.id, $0.recording.path) }, uniquingKeysWith: { first, _ in first }))
  }
}
