public import Catalogues

extension ReferenceIndex {
  /// Adds recordings to an index, and makes the index if there is none.
  ///
  /// What was added before something went wrong, or before the process was killed, stays as far as it had become
  /// real; the index is whole at every moment.
  ///
  /// - Parameters:
  ///   - paths: media files, folders of them, event files, files of portable fingerprints.
  ///   - index: the index's folder.
  ///   - jobs: how many files are worked on at a time; the index does not depend on it.
  ///   - fingerprinter: hears the files.
  ///   - patience: how long to wait for another writer.
  ///   - needingSources: whether a fact of an event file that no source supports is an error, rather than a warning.
  ///   - notice: is told of each file, in their order.
  /// - Returns: what came of it.
  /// - Throws: `CatalogueError`, `IndexError` or `IndexingError`, where the index itself cannot be written.
  @discardableResult
  public static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    patience: WriterPatience = .none, needingSources: Bool = false, notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> IndexAddition {
    try await add(
      paths, to: index, jobs: jobs, fingerprinter: fingerprinter, patience: patience, needingSources: needingSources,
      segmentSize: SegmentBatch.mostRecordings, notice: notice)
  }

  static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    patience: WriterPatience = .none, needingSources: Bool = false, segmentSize: Int,
    notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> IndexAddition {
    var finder = SourceFinder(needsSources: needingSources)
    for path in paths { finder.add(path) }
    // Nothing is made of a mistyped path.
    var result = IndexAddition()
    let isNothing = finder.sources.isEmpty && finder.events.isEmpty
    let writer = isNothing ? nil : try IndexWriter(index, makingIt: true, patience: patience)
    for one in finder.notices {
      result.count(one)
      notice(one)
    }
    guard let writer else { return result }
    var adder = try IndexAdder(writer, events: finder.events, segmentSize: segmentSize)
    for one in adder.notices {
      result.count(one)
      notice(one)
    }
    let known = adder.known
    try await OrderedWork.run(finder.sources, jobs: jobs) { source in
      Hearing(source, known: known, fingerprinter: fingerprinter)
    } consume: { hearing in
      for one in try adder.add(hearing) {
        result.count(one)
        notice(one)
      }
    }
    try adder.finish()
    do {
      try writer.mergeWhereMany()
    } catch {
      // What was added is there; that it lies in many places is no harm.
      notice(.warning(name: index, text: "added, but its segments could not be merged: \(error)"))
    }
    return result
  }

  /// Takes recordings out of an index; all of them, or none where one is not there.
  ///
  /// - Parameters:
  ///   - names: the recordings' IDs.
  ///   - index: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Throws: `IndexError.noSuchRecordings`, or `CatalogueError`.
  public static func remove(_ names: [String], from index: String, patience: WriterPatience = .none) throws {
    try IndexWriter(index, makingIt: false, patience: patience).remove(names)
  }

  /// Takes out of an index all that was imported under a name.
  ///
  /// - Parameters:
  ///   - source: the name.
  ///   - index: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Returns: how many recordings and events were taken out; an event of which other recordings are there stays.
  /// - Throws: `IndexError.noSuchSource`, or `CatalogueError`; then nothing was changed.
  @discardableResult
  public static func remove(
    source: String, from index: String, patience: WriterPatience = .none
  ) throws -> (recordings: Int, events: Int) {
    let writer = try IndexWriter(index, makingIt: false, patience: patience)
    guard let removed = try writer.writer.remove(source: source) else {
      throw IndexError.noSuchSource(
        path: index, name: source, known: try writer.catalogue.sources().keys.sorted())
    }
    writer.folder.delete(removed.segments.map(\.file))
    return (removed.recordings, removed.events)
  }

  /// Merges an index's segments into few; whoever reads it meanwhile goes on with what it opened.
  ///
  /// - Parameters:
  ///   - index: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Returns: how many segments there were, and how many there are.
  /// - Throws: `CatalogueError`, `IndexError` or `IndexingError`; then the index is as it was.
  public static func merge(_ index: String, patience: WriterPatience = .none) throws -> (before: Int, after: Int) {
    let writer = try IndexWriter(index, makingIt: false, patience: patience)
    let before = try writer.catalogue.segments().count
    try writer.mergeAll()
    return (before, try writer.catalogue.segments().count)
  }
}
