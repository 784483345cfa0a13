public import Catalogues
internal import Events
internal import Foundation
internal import Landmarks
internal import Words

/// What came of importing what another index exported.
public struct IndexImport: Hashable, Sendable {
  /// The name under which all of it can be taken out again.
  public var source: String
  /// Recordings that are new.
  public var recordings = 0
  /// Their lengths together, in seconds.
  public var seconds = 0.0
  /// Events that are new.
  public var events = 0
  /// Recordings and events that the index has already.
  public var known = 0

  /// Adds what another index exported: all of it, in one step, or nothing.
  ///
  /// - Parameters:
  ///   - file: a file that `IndexExport.write` wrote, here or elsewhere; it is checked as one from a stranger.
  ///   - index: the index's folder; it is made if there is none.
  ///   - name: what to call where it is from; `nil` takes the file's name.
  ///   - isDryRun: whether only to say what would be added.
  ///   - patience: how long to wait for another writer.
  ///   - notice: is told of each recording, in their order.
  /// - Returns: what was added, or would be.
  /// - Throws: `ExchangeError`, `FingerprintFileError`, `CatalogueError`, `IndexError` or `IndexingError`; then the index
  ///   is as it was.
  public static func add(
    _ file: String, to index: String, as name: String? = nil, isDryRun: Bool = false,
    patience: WriterPatience = .none, notice: (IndexNotice) -> Void = { _ in }
  ) throws -> IndexImport {
    let source = name ?? defaultName(file)
    guard Event.isID(source) else { throw ExchangeError.sourceName(name: source) }
    let exchange = try ExchangeFile(file)
    let isThere = FileManager.default.fileExists(atPath: index + "/" + Catalogue.fileName)
    if isDryRun {
      let catalogue = isThere ? try ReferenceIndex(index).catalogue : nil
      var plan = try ImportPlan(catalogue, source: source)
      return try plan.take(exchange, notice: notice) { _, _ in }
    }
    // Read once before anything is touched: a file that is not sound makes no index.
    try exchange.read(event: { _ in }, recording: { _, _ in })
    let writer = try IndexWriter(index, makingIt: true, patience: patience)
    var plan = try ImportPlan(writer.catalogue, source: source)
    var parts: [(segment: SegmentEntry, recordings: [Recording])] = []
    var batch = SegmentBatch(profile: .standard)
    func store() throws {
      guard !batch.recordings.isEmpty else { return }
      let full = batch
      batch = SegmentBatch(profile: .standard)
      parts.append((segment: try writer.store(full, number: parts.count), recordings: full.recordings))
    }
    do {
      let result = try plan.take(exchange, notice: notice) { recording, constellation in
        batch.append(constellation, recording: recording)
        if batch.isFull { try store() }
      }
      try store()
      if !parts.isEmpty || !plan.events.isEmpty {
        try writer.writer.add(parts, events: plan.events, source: (source, exchange.checksum))
      }
      return result
    } catch {
      writer.folder.delete(parts.map(\.segment.file))
      throw error
    }
  }

  /// The file's name without its ending, in the letters that a source's name may have.
  private static func defaultName(_ file: String) -> String {
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    return String(stem.map { Event.isID(String($0)) ? $0 : "-" }.prefix(100))
  }
}

extension IndexImport: CustomStringConvertible {
  /// One line for people.
  public var description: String {
    let rest = known > 0 ? ", \(known) there already" : ""
    return "\(Count(recordings, "recording")) and \(Count(events, "event")) from \(source)\(rest)"
  }
}
