internal import Words

/// Why a file that should tell of a post tells nothing.
public enum ClaimError: Error, Hashable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(file: String, reason: String)
  /// The file is larger than any that the downloader writes; `limit` is in bytes.
  case tooLarge(file: String, limit: Int)
  /// The file is not JSON.
  case notJSON(file: String, reason: String)
  /// The file is JSON, but not an object of yt-dlp's.
  case notAnObject(file: String)
  /// The file is no CSV, JSON or NDJSON of claims that is known.
  case notClaims(file: String, reason: String)
  /// Several files may tell of one clip.
  case doubtful(file: String, candidates: [String])
  /// A field that was given by hand cannot be read.
  case badValue(field: String, expected: String, found: String)

  /// One line that names the file, what was expected and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): cannot read what it tells of posts: \(reason)"
    case .tooLarge(let file, let limit):
      "\(file): larger than \(limit) bytes; fetch it again without comments, or move it away"
    case .notJSON(let file, let reason):
      "\(file): expected JSON as yt-dlp writes it, found something else (\(reason)); fetch it again, or move it away"
    case .notAnObject(let file):
      "\(file): expected one JSON object as yt-dlp writes it; fetch it again, or move it away"
    case .notClaims(let file, let reason):
      "\(file): expected the posts of 4CAT, Zeeschuimer, TikTok's Research API, InVID or Telegram Desktop, or one's own "
        + "table: \(reason)"
    case .doubtful(let file, let candidates):
      "\(file): \(Count(candidates.count, "file beside it bears", "files beside it bear")) its ID (\(candidates.prefix(3).joined(separator: ", "))); "
        + "none is taken: name the clip as one of them"
    case .badValue(let field, let expected, let found):
      "\(field): expected \(expected), found '\(found)'"
    }
  }
}
