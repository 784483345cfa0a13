public import Audio
public import Chances

/// An alignment of a clip with a recording that is too good for chance.
public struct Match: Hashable, Sendable, Codable {
  /// The recording's place in the index that was searched (0 is the oldest that is still there).
  public var recording: Int
  /// Where in the clip the shared sound is, in seconds.
  public var queryRange: TimeRange
  /// Where in the recording the shared sound is, in seconds.
  public var referenceRange: TimeRange
  /// FFmpeg's number of the clip's stream in which the sound is.
  public var stream = 0
  /// Whether the clip has other streams of sound, too.
  public var hasOtherStreams = false
  /// What of that stream's channels carries it.
  public var channel = SoundChannel.mix
  /// FFmpeg's number of the recording's stream.
  public var referenceStream = 0
  /// Whether the recording has other streams of sound, too.
  public var referenceHasOtherStreams = false
  /// What of that stream's channels it is.
  public var referenceChannel = SoundChannel.mix
  /// What was done to the recording to make the clip.
  public var edit: Edit
  /// How many spectral peaks of the clip lie on a peak of the recording.
  public var matchCount: Int
  /// -log10 of the probability that as many peaks coincide by chance, were they independent.
  public var score: Double
  /// How many matches at least this good chance alone would give in this index.
  public var eValue: Double
  /// The best recording that does not carry the same sound, if any scored at all.
  public var runnerUp: Int?
  /// By how much `score` exceeds the runner-up's.
  public var margin: Double
  /// Share of the clip's duration that lies in `queryRange`, in percent.
  public var queryMatchedPercent: Double
  /// Share of the recording's duration that lies in `referenceRange`, in percent.
  public var referenceMatchedPercent: Double
  /// Why it may be no evidence that both are the same recording, in their order; none where nothing speaks against it.
  public var reservations: [Reservation]

  /// How much sound was matched, in seconds: of both ranges the shorter.
  public var matchedSeconds: Double { Self.matchedSeconds(queryRange, referenceRange) }

  /// How much it can carry, by its E-value and its seconds.
  public var strength: Strength { Strength(eValue: eValue, seconds: matchedSeconds) }

  /// Every field as it is; see their own descriptions.
  public init(
    recording: Int, queryRange: TimeRange, referenceRange: TimeRange, edit: Edit, matchCount: Int, score: Double,
    eValue: Double, runnerUp: Int?, margin: Double, queryMatchedPercent: Double, referenceMatchedPercent: Double,
    reservations: [Reservation] = []
  ) {
    self.recording = recording
    self.queryRange = queryRange
    self.referenceRange = referenceRange
    self.edit = edit
    self.matchCount = matchCount
    self.score = score
    self.eValue = eValue
    self.runnerUp = runnerUp
    self.margin = margin
    self.queryMatchedPercent = queryMatchedPercent
    self.referenceMatchedPercent = referenceMatchedPercent
    let seconds = Self.matchedSeconds(queryRange, referenceRange)
    self.reservations = Set(reservations + Reservation.of(seconds: seconds)).sorted()
  }

  /// To the millisecond, to which reports round: what is read back is as strong as it was.
  private static func matchedSeconds(_ query: TimeRange, _ reference: TimeRange) -> Double {
    (min(query.duration, reference.duration) * 1000).rounded() / 1000
  }
}
