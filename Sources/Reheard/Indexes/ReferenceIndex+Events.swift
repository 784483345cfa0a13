public import Catalogues
public import Reports

extension ReferenceIndex {
  /// All events, in the order of their IDs, as a list.
  public func listEvents(format: ReportFormat) throws -> String {
    try EventList.text(catalogue.events(), recordings: entries(), format: format)
  }

  /// Takes events out of an index, with all their recordings; all of them, or none where one is not there.
  ///
  /// - Parameters:
  ///   - ids: the events' IDs.
  ///   - index: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Returns: how many recordings went with them.
  /// - Throws: `IndexError.noSuchEvents`, or `CatalogueError`.
  @discardableResult
  public static func remove(
    events ids: [String], from index: String, patience: WriterPatience = .none
  ) throws -> Int {
    let writer = try IndexWriter(index, makingIt: false, patience: patience)
    let missing = try ids.filter { try writer.catalogue.event(id: $0) == nil }
    guard missing.isEmpty else { throw IndexError.noSuchEvents(path: index, ids: missing) }
    let removed = try writer.writer.remove(events: ids)
    writer.folder.delete(removed.segments.map(\.file))
    return removed.recordings
  }
}
