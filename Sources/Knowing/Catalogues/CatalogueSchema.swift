import GRDB

/// The tables of `catalogue.sqlite`, and the two numbers by which the file is known.
///
/// Tables are STRICT, so that a cell cannot hold another type than its column says. Row numbers are never used
/// again (AUTOINCREMENT): a name that somebody noted down must not come to mean another recording.
enum CatalogueSchema {
  /// "RHRD" in ASCII, in SQLite's `application_id`.
  static let applicationID = 0x5248_5244
  /// SQLite's `user_version`: raised with every change of the tables.
  static let version = 5

  static func create(_ db: Database, header: CatalogueHeader) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta (
          key TEXT PRIMARY KEY NOT NULL,
          value TEXT NOT NULL
        ) STRICT;
        CREATE TABLE segments (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          file TEXT NOT NULL UNIQUE,
          byte_count INTEGER NOT NULL,
          checksum TEXT NOT NULL,
          profile_id TEXT NOT NULL
        ) STRICT;
        CREATE TABLE sources (
          name TEXT PRIMARY KEY NOT NULL,
          checksum TEXT NOT NULL -- of the file that was imported
        ) STRICT;
        CREATE TABLE events (
          id TEXT PRIMARY KEY NOT NULL,
          title TEXT NOT NULL,
          date TEXT NOT NULL,
          document TEXT NOT NULL, -- the whole event as JSON, with the names that event files use
          source TEXT REFERENCES sources (name) -- NULL: written down here
        ) STRICT;
        CREATE TABLE recordings (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          segment INTEGER NOT NULL REFERENCES segments (id),
          ordinal INTEGER NOT NULL,
          name TEXT NOT NULL UNIQUE,
          path TEXT NOT NULL, -- see KeptPaths; of what was imported the file's name
          sha256 TEXT NOT NULL,
          start REAL,
          stop REAL,
          duration REAL NOT NULL,
          usable_seconds REAL NOT NULL,
          peak_count INTEGER NOT NULL,
          landmark_count INTEGER NOT NULL,
          event TEXT REFERENCES events (id),
          title TEXT,
          published_at TEXT,
          tags TEXT NOT NULL, -- the container's metadata as a JSON object
          soundtracks TEXT NOT NULL, -- which sounds of the file are kept (SoundtrackText)
          fingerprint TEXT NOT NULL, -- SHA-256 of the stored constellation
          source TEXT REFERENCES sources (name), -- NULL: added here
          UNIQUE (segment, ordinal)
        ) STRICT;
        CREATE INDEX recordings_sha256 ON recordings (sha256);
        CREATE INDEX recordings_event ON recordings (event);
        CREATE INDEX recordings_source ON recordings (source);
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
    try update(header, db)
  }

  /// Writes down what holds for the whole index.
  static func update(_ header: CatalogueHeader, _ db: Database) throws {
    let values = [
      ("index_format", String(header.indexFormat)), ("profile_id", header.profileID), ("profile", header.profile),
    ]
    for (key, value) in values { try note(key, value, db) }
  }

  /// Writes down something about the whole index, in place of what was written there.
  static func note(_ key: String, _ value: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      arguments: [key, value])
  }
}
