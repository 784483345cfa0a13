public import Audio

/// Why a clip matches, or does not: what was looked for, found and demanded in one stretch of it.
public struct Explanation: Hashable, Sendable {
  /// A place that enough of the clip's landmarks vote for.
  public struct Place: Hashable, Sendable {
    /// The recording's number in the index.
    public var recording: Int
    /// Second of the recording at which the clip would begin.
    public var offset: Double
    /// The hypothesis.
    public var edit: Edit
    /// Peaks of the clip that voted.
    public var votes: Int
    /// -log10 of the probability that chance gives one place as many.
    public var surprise: Double
  }

  /// A place at which the clip's peaks were laid over the recording's.
  public struct Laid: Hashable, Sendable {
    /// The recording's number in the index.
    public var recording: Int
    /// Second of the recording at which the clip would begin.
    public var offset: Double
    /// The edit, refined.
    public var edit: Edit
    /// Peaks of the clip that hit one of the recording's.
    public var hits: Int
    /// Peaks of the clip that lie inside the recording.
    public var trials: Int
    /// Share of peaks that chance hits.
    public var chance: Double
    /// -log10 of the probability of as many hits, were peaks independent.
    public var score: Double
    /// What chance scores with this very clip.
    public var tail: Double
    /// The score that would have been a match.
    public var needed: Double
    /// How many matches at least this good chance alone would give.
    public var eValue: Double
  }

  /// FFmpeg's number of the clip's stream that it is about.
  public var stream = 0
  /// What of that stream's channels.
  public var channel = SoundChannel.mix
  /// Whether the clip has other sounds, too.
  public var hasOthers = false
  /// The stretch of the clip, in seconds.
  public var start: Double
  /// Where the stretch ends.
  public var stop: Double
  /// Peaks in the stretch.
  public var peaks: Int
  /// Landmarks that were looked up without edits, and for each edit.
  public var landmarks: Int
  /// The same for each edit.
  public var sweepLandmarks: Int
  /// How many edits were tried; 0 where the recordings as they are left no doubt.
  public var hypotheses: Int
  /// The most surprising places, best first.
  public var places: [Place]
  /// The best alignments, best first.
  public var laid: [Laid]
}
