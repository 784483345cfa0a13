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
  ///   - stop: ends it early, after the files in hand: what was heard is added, and the next time goes on.
  ///   - notice: is told of each file, in their order.
  ///   - progress: is told how far it is, before the first file and after each.
  /// - Returns: what came of it.
  /// - Throws: `CatalogueError`, `IndexError` or `IndexingError`, where the index itself cannot be written.
  @discardableResult
  public static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    patience: WriterPatience = .none, needingSources: Bool = false, stop: StopRequest = StopRequest(),
    notice: (IndexNotice) -> Void = { _ in }, progress: (WorkProgress) -> Void = { _ in }
  ) async throws -> IndexAddition {
    try await add(
      paths, to: index, jobs: jobs, fingerprinter: fingerprinter, patience: patience, needingSources: needingSources,
      stop: stop, segmentSize: SegmentBatch.mostRecordings, notice: notice, progress: progress)
  }

  static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    patience: WriterPatience = .none, needingSources: Bool = false, stop: StopRequest = StopRequest(), segmentSize: Int,
    notice: (IndexNotice) -> Void = { _ in }, progress: (WorkProgress) -> Void = { _ in }
  ) async throws -> IndexAddition {
    var finder = SourceFinder(needsSources: needingSources)
    for path in paths { finder.add(path) }
    var result = IndexAddition()
    func tell(_ one: IndexNotice) {
      result.count(one)
      notice(one)
    }
    for one in finder.notices { tell(one) }
    guard !finder.sources.isEmpty || !finder.events.isEmpty else { return result }
    let events = finder.events
    func adder() throws -> IndexAdder {
      let adder = try IndexAdder(
        IndexWriter(index, makingIt: true, patience: patience), events: events, segmentSize: segmentSize)
      for one in adder.notices { tell(one) }
      return adder
    }
    // No index is made of a mistyped path, nor of files in which there is nothing to hear.
    let isWaiting = try events.isEmpty && IndexWriter.isStillToBeMade(index)
    var open = isWaiting ? nil : try adder()
    let known = open?.known ?? [:]
    var heard = WorkProgress("file", finder.sources.map(\.sound.path))
    progress(heard)
    let done = try await OrderedWork.run(finder.sources, jobs: jobs, isStopped: { stop.isStopped }) { source in
      Hearing(source, known: known, fingerprinter: fingerprinter)
    } consume: { hearing in
      if open == nil, hearing.canBeAdded { open = try adder() }
      for one in try open?.add(hearing) ?? hearing.reasonsAgainst { tell(one) }
      heard.advance()
      progress(heard)
    }
    result.isStopped = done < finder.sources.count
    try open?.finish()
    guard let writer = open?.writer, !result.isStopped else { return result }
    do {
      try writer.mergeWhereMany()
    } catch {
      // What was added is there; that it lies in many places is no harm.
      notice(.warning(name: index, text: "added, but its segments could not be merged: \(SystemError.sentence(error))"))
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
