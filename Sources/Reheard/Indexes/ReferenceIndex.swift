internal import Catalogues
internal import Foundation
internal import Indexing
internal import Landmarks
public import Reports

/// A folder `NAME.reheard` with recordings that clips are held against, read as it was when it was opened.
public struct ReferenceIndex: Sendable {
  /// The index's folder.
  public let path: String
  /// The state of the index, as hexadecimal digits: the same content has the same one.
  public let digest: String
  /// The same only where the recordings have the same numbers, too.
  let order: String
  /// How much the index holds.
  public let size: IndexSize
  let catalogue: Catalogue
  /// Oldest first.
  let segments: [SegmentEntry]

  /// The version of the layout of the folder and its segments.
  static let format = 1

  /// Opens an index for reading, whoever writes to it meanwhile.
  ///
  /// - Parameter path: the index's folder.
  /// - Throws: `CatalogueError` or `IndexError`.
  public init(_ path: String) throws {
    try self.init(path, catalogue: Catalogue.open(directory: path))
  }

  init(_ path: String, catalogue: Catalogue) throws {
    self.path = path
    self.catalogue = catalogue
    try Self.check(catalogue.header, path: path)
    segments = try catalogue.segments()
    let content = try catalogue.content()
    digest = content.digest
    order = content.order
    size = IndexSize(recordings: content.recordings, seconds: content.seconds)
  }

  /// Oldest first; the order in which segments hold them.
  func entries() throws(CatalogueError) -> [CatalogueEntry] {
    try catalogue.recordings().sorted { ($0.segment, $0.ordinal) < ($1.segment, $1.ordinal) }
  }

  static var header: CatalogueHeader {
    let profile = Profile.standard
    return CatalogueHeader(
      indexFormat: format, profileID: profile.id, profile: String(decoding: profile.encoded(), as: UTF8.self))
  }

  static func check(_ found: CatalogueHeader, path: String) throws(IndexError) {
    let expected = header
    guard found.indexFormat == expected.indexFormat else {
      throw .unsupportedFormat(path: path, expected: expected.indexFormat, found: found.indexFormat)
    }
    guard found == expected else {
      let other = found.profileID == expected.profileID ? "\(found.profileID) with other numbers" : found.profileID
      throw .wrongProfile(path: path, expected: expected.profileID, found: other)
    }
  }

  /// All recordings, oldest first, as a list.
  public func list(format: ReportFormat) throws -> String {
    try RecordingList.text(entries(), events: catalogue.events(), format: format)
  }

  /// The IDs of all recordings, oldest first.
  public func recordingNames() throws -> [String] { try entries().map(\.recording.name) }

  /// The IDs of all events, those without recordings included.
  public func eventNames() throws -> [String] { try catalogue.events().map(\.id) }

  /// All that is known of one recording.
  ///
  /// - Parameters:
  ///   - name: the recording's ID.
  ///   - format: how it is written down.
  /// - Returns: the whole card.
  /// - Throws: `IndexError.noSuchRecordings`.
  public func card(of name: String, format: ReportFormat) throws -> String {
    guard let entry = try catalogue.recording(called: name) else {
      throw IndexError.noSuchRecordings(path: path, names: [name])
    }
    let event = try entry.recording.event.flatMap { id in try catalogue.event(id: id) }
    return RecordingCard.text(entry, event: event, segment: segments.first { $0.id == entry.segment }, format: format)
  }

  /// How much the index holds and what it takes on disk.
  public func summary(format: ReportFormat) throws -> String {
    try IndexSummary(
      statistics: catalogue.statistics(), profileID: catalogue.header.profileID,
      indexFormat: catalogue.header.indexFormat, digest: digest, bytes: byteCount
    ).text(format: format)
  }

  /// Bytes of all files in the index's folder.
  private var byteCount: Int {
    // An index may be named by a link, whose own folder is not looked into.
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return files.reduce(0) { sum, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { return sum }
      return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
  }
}
