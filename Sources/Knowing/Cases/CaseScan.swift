public import Dates

/// One run over clips: against what they were held, and how strictly.
public struct CaseScan: Hashable, Sendable {
  /// The row number; 0 for a run that is not in a case yet.
  public var id: Int64
  /// When it began.
  public var begunAt: Moment
  /// When it ended; `nil` where it was broken off, or still runs.
  public var endedAt: Moment?
  /// Name and version of the program.
  public var program: String
  /// The indexes' paths, as one would type them from here.
  public var indexes: [String]
  /// The state of the indexes, as hexadecimal digits.
  public var indexDigest: String
  /// How many recordings they held together.
  public var recordings: Int
  /// How much sound, in seconds.
  public var seconds: Double
  /// The name of the parameters that were heard with.
  public var profile: String
  /// How many matches by chance were tolerated a clip.
  public var maxE: Double
  /// FFmpeg's number of the audio stream that was heard; `nil` for the one that players choose.
  public var stream: Int?
  /// Files of posts that were given, as one would type them from here.
  public var claims: [String]
  /// How many clips there were to check.
  public var clips: Int

  /// Every fact as it is.
  public init(
    id: Int64 = 0, begunAt: Moment, endedAt: Moment? = nil, program: String, indexes: [String], indexDigest: String,
    recordings: Int, seconds: Double, profile: String, maxE: Double, stream: Int? = nil, claims: [String] = [],
    clips: Int
  ) {
    self.id = id
    self.begunAt = begunAt
    self.endedAt = endedAt
    self.program = program
    self.indexes = indexes
    self.indexDigest = indexDigest
    self.recordings = recordings
    self.seconds = seconds
    self.profile = profile
    self.maxE = maxE
    self.stream = stream
    self.claims = claims
    self.clips = clips
  }
}
