internal import Provenance

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
  ///   - notice: is told of each file, in their order.
  /// - Returns: what came of it.
  /// - Throws: `CatalogueError`, `IndexError` or `IndexingError`, where the index itself cannot be written.
  @discardableResult
  public static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> IndexAddition {
    try await add(
      paths, to: index, jobs: jobs, fingerprinter: fingerprinter, segmentSize: SegmentBatch.mostRecordings,
      notice: notice)
  }

  static func add(
    _ paths: [String], to index: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(), segmentSize: Int,
    notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> IndexAddition {
    var finder = SourceFinder()
    for path in paths { finder.add(path) }
    // Nothing is made of a mistyped path.
    var result = IndexAddition()
    let isNothing = finder.sources.isEmpty && finder.events.isEmpty
    let writer = isNothing ? nil : try IndexWriter(index, makingIt: true)
    for one in finder.notices {
      result.count(one)
      notice(one)
    }
    guard let writer else { return result }
    var adder = try IndexAdder(writer, events: finder.events, segmentSize: segmentSize)
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
    return result
  }

  /// Takes recordings out of an index; all of them, or none where one is not there.
  ///
  /// - Parameters:
  ///   - names: the recordings' IDs.
  ///   - index: the index's folder.
  /// - Throws: `IndexError.noSuchRecordings`, or `CatalogueError`.
  public static func remove(_ names: [String], from index: String) throws {
    try IndexWriter(index, makingIt: false).remove(names)
  }
}
