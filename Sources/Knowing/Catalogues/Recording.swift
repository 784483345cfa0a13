public import Audio
public import Dates

/// One indexed media file's sound, with what is known of it.
public struct Recording: Hashable, Sendable {
  /// The ID that reports print: of a file without an event, its path as the index keeps it, which is the same from every
  /// folder. No two recordings of an index share one.
  public var name: String
  /// Where the media file was when it was added, as one would type it from here.
  public var path: String
  /// The media file's SHA-256, as 64 hexadecimal digits.
  public var sha256: String
  /// Where in the file the recording begins, in seconds; `nil` is the file's beginning.
  public var start: Double?
  /// Where in the file the recording ends, in seconds; `nil` is the file's end.
  public var stop: Double?
  /// Length in seconds.
  public var duration: Double
  /// How many of those seconds have sound that can be recognised.
  public var usableSeconds: Double
  /// How many spectral peaks are kept of it.
  public var peakCount: Int
  /// How many landmarks are kept of it.
  public var landmarkCount: Int
  /// The ID of the event it is a recording of.
  public var event: String?
  /// What it is, in a few words.
  public var title: String?
  /// When it was published.
  public var publishedAt: Moment?
  /// What the media file's container says of itself.
  public var tags: [String: String]
  /// The sounds that are kept of it, one after the other; empty where nothing is.
  public var soundtracks: [Soundtrack]
  /// The SHA-256 of what is kept of its sound, as 64 hexadecimal digits; empty where it is in no index.
  public var fingerprint: String
  /// The name under which it was imported; `nil` for one that was added here.
  public var source: String?

  /// Every fact as it is; what is not known is left out.
  public init(
    name: String, path: String, sha256: String, start: Double? = nil, stop: Double? = nil, duration: Double,
    usableSeconds: Double, peakCount: Int, landmarkCount: Int, event: String? = nil, title: String? = nil,
    publishedAt: Moment? = nil, tags: [String: String] = [:],
    soundtracks: [Soundtrack] = [], fingerprint: String = "", source: String? = nil
  ) {
    self.name = name
    self.path = path
    self.sha256 = sha256
    self.start = start
    self.stop = stop
    self.duration = duration
    self.usableSeconds = usableSeconds
    self.peakCount = peakCount
    self.landmarkCount = landmarkCount
    self.event = event
    self.title = title
    self.publishedAt = publishedAt
    self.tags = tags
    self.soundtracks = soundtracks
    self.fingerprint = fingerprint
    self.source = source
  }
}
