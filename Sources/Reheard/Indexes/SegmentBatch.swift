internal import Audio
internal import Catalogues
internal import Indexing
internal import Landmarks

/// Recordings that will make one segment together.
struct SegmentBatch {
  private var writer: SegmentWriter
  private let profile: Profile
  private(set) var recordings: [Recording] = []
  private var seconds = 0.0
  private let mostRecordings: Int
  private let mostSeconds: Double

  /// A segment holds no more than this many recordings: a crash loses no more work.
  static let mostRecordings = 500
  /// A segment holds no more than this many seconds of sound when it is added: memory stays below some 100 MB.
  static let mostSeconds = 20.0 * 3600
  /// A segment that others are merged into holds no more than this many seconds: memory stays below some 500 MB.
  static let mostMergedSeconds = 100.0 * 3600

  init(profile: Profile, mostRecordings: Int = Self.mostRecordings, mostSeconds: Double = Self.mostSeconds) {
    self.profile = profile
    self.mostRecordings = mostRecordings
    self.mostSeconds = mostSeconds
    writer = SegmentWriter(profile: profile)
  }

  var isFull: Bool { recordings.count >= mostRecordings || seconds >= mostSeconds }

  /// - Parameters:
  ///   - constellation: the recording's.
  ///   - recording: what is known of it, but for the number of its peaks and landmarks and their digest.
  /// - Returns: the recording with those.
  @discardableResult
  mutating func append(_ constellation: Constellation, recording: Recording) -> Recording {
    let stored = constellation.strongest(profile.peaks.referenceQuota)
    var recording = recording
    (recording.peakCount, recording.landmarkCount) = writer.append(stored)
    recording.fingerprint = ConstellationDigest.hex(stored, profile: profile)
    recordings.append(recording)
    // Of all soundtracks: memory grows with them.
    seconds += Double(stored.frameCount) / profile.clock.framesPerSecond
    return recording
  }

  /// The segment's bytes.
  consuming func finish() -> [UInt8] { writer.finish() }
}
