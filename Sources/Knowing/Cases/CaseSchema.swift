import GRDB

/// The tables of a case, and the two numbers by which the file is known.
///
/// What was measured is kept apart from what it was measured on: fingerprints and answers belong to a content, so a
/// clip under many names costs once; clips are the names, each with its post and its last result.
enum CaseSchema {
  /// "RHCS" in ASCII, in SQLite's `application_id`.
  static let applicationID = 0x5248_4353
  /// SQLite's `user_version`: raised with every change of the tables.
  static let version = 2

  /// Decisions are only ever added. A REPLACE would delete without asking the trigger for deletions, hence the third.
  private static let tables = """
    CREATE TABLE scans (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      begun_at TEXT NOT NULL,
      ended_at TEXT, -- null: it was broken off
      program TEXT NOT NULL,
      indexes TEXT NOT NULL, -- their paths as the case keeps them, as a JSON array
      index_digest TEXT NOT NULL,
      recordings INTEGER NOT NULL,
      seconds REAL NOT NULL,
      profile TEXT NOT NULL,
      max_e REAL NOT NULL,
      stream INTEGER, -- null: the one that players choose
      claims TEXT NOT NULL, -- paths of the files of posts that were given, as a JSON array
      clips INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE clips (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL UNIQUE, -- see KeptPaths
      size INTEGER,
      modified INTEGER, -- nanoseconds since 1970, as the file system has it
      changed INTEGER, -- the same for the last change of anything about the file
      sha256 TEXT,
      claim TEXT, -- as a JSON object
      result TEXT, -- the last scan's NDJSON object
      scan INTEGER REFERENCES scans (id)
    ) STRICT;
    CREATE INDEX clips_sha256 ON clips (sha256);
    CREATE TABLE fingerprints (
      sha256 TEXT NOT NULL,
      profile TEXT NOT NULL,
      stream INTEGER NOT NULL, -- -1: the one that players choose
      bytes BLOB NOT NULL,
      PRIMARY KEY (sha256, profile, stream)
    ) STRICT;
    CREATE TABLE answers (
      sha256 TEXT NOT NULL,
      profile TEXT NOT NULL,
      stream INTEGER NOT NULL,
      index_digest TEXT NOT NULL,
      parameters TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (sha256, profile, stream, index_digest, parameters)
    ) STRICT;
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      match TEXT NOT NULL,
      clip_sha256 TEXT NOT NULL,
      recording TEXT NOT NULL,
      start REAL, -- of the stretch of the clip, in seconds
      stop REAL,
      verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected', 'unclear')),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      note TEXT
    ) STRICT;
    CREATE INDEX decisions_match ON decisions (match);
    CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
    CREATE TRIGGER decisions_hold BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_add BEFORE INSERT ON decisions
      WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'decisions are never replaced'); END;
    """

  static func create(_ db: Database) throws {
    try db.execute(
      sql: tables + "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
  }

  /// The tables and triggers of a database, as text: a file from strangers could bring others, which would act on
  /// what we write, or lack those that guard the decisions.
  static func layout(_ db: Database) throws -> [String] {
    let sql = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master"
    return try String.fetchAll(db, sql: sql).filter { !$0.contains("sqlite_stat") }.sorted()
  }

  /// The layout that `create` makes.
  static func expectedLayout() throws -> [String] {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      try create(db)
      return try layout(db)
    }
  }
}
