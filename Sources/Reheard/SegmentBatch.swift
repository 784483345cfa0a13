internal import Indexing
internal import Landmarks
internal import Provenance

/// Recordings that will make one segment together.
struct SegmentBatch {
  private var writer: SegmentWriter
  private(set) var recordings: [Recording] = []
  private var seconds = 0.0
  let profile: Profile

  /// A segment holds no more than this: a crash loses no more work, and memory stays below some 100 MB.
  private static let mostRecordings = 500
  private static let mostSeconds = 20.0 * 3600

  init(profile: Profile) {
    self.profile = profile
    writer = SegmentWriter(profile: profile)
  }

  var isFull: Bool { recordings.count >= Self.mostRecordings || seconds >= Self.mostSeconds }

  /// - Parameter recording: what is known of it, but for the number of its peaks and landmarks.
  mutating func append(_ constellation: Constellation, recording: Recording) {
    var recording = recording
    (recording.peakCount, recording.landmarkCount) = writer.append(constellation)
    recordings.append(recording)
    seconds += recording.duration
  }

  /// The segment's bytes.
  consuming func finish() -> [UInt8] { writer.finish() }
}
