internal import Catalogues
internal import Documents
internal import Events
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Media

/// The one who changes an index, as long as it lives; nobody else can meanwhile.
struct IndexWriter {
  let path: String
  let folder: SegmentFolder
  let writer: CatalogueWriter

  var catalogue: Catalogue { writer.catalogue }

  /// Opens an index for changes, and clears away what a crash may have left.
  ///
  /// - Parameters:
  ///   - path: the index's folder.
  ///   - isMade: whether it is made where there is none.
  ///   - patience: how long to wait for another writer.
  ///   - ofAnyProfile: whether it may have been made with other parameters.
  /// - Throws: `CatalogueError` or `IndexError`.
  init(
    _ path: String, makingIt isMade: Bool, patience: WriterPatience = .none, ofAnyProfile: Bool = false
  ) throws {
    self.path = path
    folder = SegmentFolder(index: path)
    if isMade, !FileManager.default.fileExists(atPath: path + "/" + Catalogue.fileName) {
      try Self.checkEmpty(path)
      try folder.make()
      writer = try CatalogueWriter.create(directory: path, header: ReferenceIndex.header, patience: patience)
    } else {
      writer = try CatalogueWriter.open(directory: path, patience: patience)
      if !ofAnyProfile { try ReferenceIndex.check(writer.catalogue.header, path: path) }
      try folder.make()
    }
    folder.delete(folder.leftovers(named: try catalogue.segments()))
  }

  /// Whether there is no index yet, at a place where one can be made.
  ///
  /// - Throws: `IndexError` where none can be made: before hours of work, not after them.
  static func isStillToBeMade(_ path: String) throws -> Bool {
    guard FileKind(path + "/" + Catalogue.fileName) == .missing else { return false }
    try checkEmpty(path)
    var place = URL(fileURLWithPath: path)
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" { place.deleteLastPathComponent() }
    guard FileKind(place.path) == .folder, FileManager.default.isWritableFile(atPath: place.path) else {
      throw IndexError.cannotMake(path: path, reason: Permissions.sentence(path))
    }
    return true
  }

  /// A folder may be made an index if it holds nothing but what a crash left of making one.
  private static func checkEmpty(_ path: String) throws {
    if let target = ResolvedPath.of(path) { try ResultPlace.refuseIndexes(around: target, path: path) }
    guard let status = FileStatus(path) else { return }
    guard status.kind == .folder else { throw IndexError.notAnIndex(path: path) }
    guard let names = FolderListing.names(path) else {
      throw IndexError.cannotMake(path: path, reason: Permissions.sentence(path))
    }
    let isOwn = names.allSatisfy { name in
      switch name {
      case SegmentFolder.name: FolderListing.names(path + "/" + name)?.isEmpty == true
      case WriterLock.fileName: !FileKind(path + "/" + name).isNoFile && WriterLock.isOne(path + "/" + name)
      default: CatalogueWriter.isDraft(name)
      }
    }
    guard isOwn else { throw IndexError.notAnIndex(path: path) }
  }

  /// Makes a batch real: the segment's file first, then, in one transaction, the rows that name it.
  func commit(_ batch: SegmentBatch, events: [Event]) throws {
    let recordings = batch.recordings
    guard !recordings.isEmpty else {
      if !events.isEmpty { try writer.add(segment: nil, recordings: [], events: events) }
      return
    }
    let entry = try store(batch)
    do {
      try writer.add(segment: entry, recordings: recordings, events: events)
    } catch {
      folder.delete([entry.file])
      throw error
    }
  }

  /// Puts a batch on the disk as a segment that is not real yet; `number` others were since the catalogue last changed.
  func store(_ batch: SegmentBatch, number: Int = 0) throws -> SegmentEntry {
    let last = try catalogue.segments().map(\.id).max() ?? 0
    return try folder.store(batch.finish(), number: last + 1 + Int64(number), profile: .standard)
  }

  /// Takes recordings out; a segment that nothing is left of goes with them.
  func remove(_ names: [String]) throws {
    var ids: [Int64] = []
    var missing: [String] = []
    for name in names {
      if let entry = try catalogue.recording(called: name) {
        if !ids.contains(entry.id) { ids.append(entry.id) }
      } else {
        missing.append(name)
      }
    }
    guard missing.isEmpty else { throw IndexError.noSuchRecordings(path: path, names: missing) }
    folder.delete(try writer.remove(recordings: ids).map(\.file))
  }
}
