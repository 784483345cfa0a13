internal import Databases
internal import Dates
public import Events
internal import Foundation
internal import GRDB

extension Catalogue {
  private static let columns = """
    id, segment, ordinal, name, path, sha256, start, stop, duration, usable_seconds, peak_count, landmark_count,
    event, title, published_at, tags, soundtracks, fingerprint, source
    """

  /// All recordings, oldest first.
  public func recordings() throws(CatalogueError) -> [CatalogueEntry] { try entries("ORDER BY id") }

  /// The recording of this name, if there is one; names are compared byte by byte.
  public func recording(name: String) throws(CatalogueError) -> CatalogueEntry? {
    // SQLite would compare only what stands before the NUL.
    guard !name.utf8.contains(0) else { return nil }
    return try entries("WHERE name = ?", [name]).first
  }

  /// The recording that a person means: by its name, or by the path as one types it from here, of which the index made
  /// the name.
  package func recording(called name: String) throws(CatalogueError) -> CatalogueEntry? {
    if let entry = try recording(name: name) { return entry }
    let kept = paths.kept(name)
    return kept == name ? nil : try recording(name: kept)
  }

  /// The recording of this row number, if there is one.
  public func recording(id: Int64) throws(CatalogueError) -> CatalogueEntry? {
    try entries("WHERE id = ?", [id]).first
  }

  /// The recordings made from a file of this content (several, where they are parts of it).
  public func recordings(sha256: String) throws(CatalogueError) -> [CatalogueEntry] {
    guard !sha256.utf8.contains(0) else { return [] }
    return try entries("WHERE sha256 = ? ORDER BY id", [sha256])
  }

  /// The recording in this place of a segment, if there is one.
  package func recording(segment: Int64, ordinal: Int) throws(CatalogueError) -> CatalogueEntry? {
    try entries("WHERE segment = ? AND ordinal = ?", [segment, ordinal]).first
  }

  /// The name of the recording in this place of a segment, if there is one.
  package func name(segment: Int64, ordinal: Int) throws(CatalogueError) -> String? {
    try file.rows("SELECT name FROM recordings WHERE segment = ? AND ordinal = ?", [segment, ordinal]) {
      try $0.text(0)
    }.first
  }

  /// The places in each segment that have a recording, ascending: without reading the recordings' rows.
  package func places() throws(CatalogueError) -> [Int64: [Int]] {
    let sql = "SELECT segment, count(*), min(ordinal), max(ordinal) FROM recordings GROUP BY segment"
    let spans = try file.rows(sql) { cells in
      (segment: try cells.integer(0), count: try cells.count(1), first: try cells.count(2), last: try cells.count(3))
    }
    var places: [Int64: [Int]] = [:]
    for span in spans {
      places[span.segment] =
        span.last - span.first == span.count - 1
        ? Array(span.first...span.last)
        : try file.rows("SELECT DISTINCT ordinal FROM recordings WHERE segment = ? ORDER BY ordinal", [span.segment]) {
          try $0.count(0)
        }
    }
    return places
  }

  /// What all recordings are together.
  package func content() throws(CatalogueError) -> CatalogueContent {
    let content = try file.read { try CatalogueContent.noted(Self.meta($0)) }
    guard let content else { throw Self.incomplete(path) }
    return content
  }

  /// The same in memory: it holds on to no file, and a writer does not have to wait for it to fold its log.
  package func inMemory() throws(CatalogueError) -> Catalogue { try Catalogue(file.inMemory()) }

  /// A segment's recordings, in the order they have in it.
  public func recordings(segment: Int64) throws(CatalogueError) -> [CatalogueEntry] {
    try entries("WHERE segment = ? ORDER BY ordinal", [segment])
  }

  /// All events, in the order of their IDs.
  public func events() throws(CatalogueError) -> [Event] {
    try file.rows("SELECT document FROM events ORDER BY id") { try Self.event($0) }
  }

  /// The event of this ID, if there is one.
  public func event(id: String) throws(CatalogueError) -> Event? {
    guard !id.utf8.contains(0) else { return nil }
    return try file.rows("SELECT document FROM events WHERE id = ?", [id]) { try Self.event($0) }.first
  }

  /// The events that were imported, by their IDs, with the name of the source of each.
  package func eventSources() throws(CatalogueError) -> [String: String] {
    let pairs = try file.rows("SELECT id, source FROM events WHERE source IS NOT NULL ORDER BY id") { cells in
      (try cells.text(0), try cells.text(1))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The names under which exports were imported, each with the checksum of its file.
  package func sources() throws(CatalogueError) -> [String: String] {
    let pairs = try file.rows("SELECT name, checksum FROM sources ORDER BY name") { cells in
      (try cells.text(0), try cells.text(1))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// All segments, oldest first.
  public func segments() throws(CatalogueError) -> [SegmentEntry] {
    try file.rows("SELECT id, file, byte_count, checksum, profile_id FROM segments ORDER BY id") { cells in
      try SegmentEntry(
        id: cells.integer(0), file: cells.text(1), byteCount: cells.count(2), checksum: cells.text(3),
        profileID: cells.text(4))
    }
  }

  /// How much there is of everything.
  public func statistics() throws(CatalogueError) -> CatalogueStatistics {
    let sql = """
      SELECT (SELECT count(*) FROM events), count(*), (SELECT count(*) FROM segments), total(duration),
        total(usable_seconds), coalesce(sum(peak_count), 0), coalesce(sum(landmark_count), 0),
        (SELECT coalesce(sum(byte_count), 0) FROM segments)
      FROM recordings
      """
    let all = try file.rows(sql) { cells in
      var statistics = CatalogueStatistics()
      statistics.events = try cells.count(0)
      statistics.recordings = try cells.count(1)
      statistics.segments = try cells.count(2)
      statistics.seconds = try cells.real(3)
      statistics.usableSeconds = try cells.real(4)
      statistics.peaks = try cells.count(5)
      statistics.landmarks = try cells.count(6)
      statistics.segmentBytes = try cells.count(7)
      return statistics
    }
    return all.first ?? CatalogueStatistics()
  }

  /// What `problems` says of a catalogue whose rows were changed by something else than this program.
  package static let brokenSeal =
    "the catalogue's rows are not those that were written: a name, a date or a number has changed"

  /// Reads the whole file and says what is wrong with it, one line each; empty for a sound one.
  public func problems() throws(CatalogueError) -> [String] {
    var problems = try file.defects()
    let isSealed = try file.read { db in
      try CatalogueWalk.isWhole(db)
    }
    if problems.isEmpty && !isSealed { problems.append(Self.brokenSeal) }
    // Reading all rows checks every cell.
    _ = try (recordings(), events(), segments(), sources())
    return problems
  }

  /// Copies the state that was opened into a new file, which is a catalogue at rest when it is done.
  ///
  /// - Parameter directory: an index's folder without a catalogue.
  /// - Throws: `CatalogueError`.
  package func copy(to directory: String) throws(CatalogueError) {
    let copy = try Catalogue.File(writing: Self.filePath(directory))
    try copy.attempt("copying") {
      try file.queue.inDatabase { from in
        try copy.queue.inDatabase { try from.backup(to: $0) }
      }
      try copy.queue.close()
    }
  }

  private func entries(
    _ tail: String, _ arguments: StatementArguments = StatementArguments()
  ) throws(CatalogueError) -> [CatalogueEntry] {
    try file.rows("SELECT \(Self.columns) FROM recordings \(tail)", arguments) { cells in
      // Most have none, and to start a decoder for each would be half of the work of opening a large index.
      let tags: [String: String] = try cells.text(15) == "{}" ? [:] : cells.decoded(15)
      // Of what was imported only a name is known.
      let isOwn = cells.optionalText(18) == nil
      return try CatalogueEntry(
        id: cells.integer(0), segment: cells.integer(1), ordinal: cells.count(2),
        recording: Recording(
          name: cells.text(3), path: isOwn ? paths.shown(cells.text(4)) : cells.text(4), sha256: cells.text(5),
          start: cells.optionalReal(6),
          stop: cells.optionalReal(7), duration: cells.real(8), usableSeconds: cells.real(9),
          peakCount: cells.count(10), landmarkCount: cells.count(11), event: cells.optionalText(12),
          title: cells.optionalText(13), publishedAt: cells.parsed(14, by: { Moment($0) }), tags: tags,
          soundtracks: cells.parsed(16, by: SoundtrackText.tracks) ?? [], fingerprint: cells.text(17),
          source: cells.optionalText(18)))
    }
  }

  private static func event(_ cells: RowCells) throws -> Event {
    guard let event = try? JSONDecoder().decode(Event.self, from: Data(cells.text(0).utf8)) else {
      throw cells.unexpected(0)
    }
    return event
  }
}
