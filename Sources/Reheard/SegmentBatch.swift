internal import Indexing
internal import Landmarks
internal import Provenance

/// Recordings that will make one segment together.
struct SegmentBatch {
  private var writer: SegmentWriter
  private(set) var recordings: [Recording] = []
  private var seconds = 0.0
  private let mostRecordings: Int

  /// A segment holds no more than this many recordings: a crash loses no more work.
  static let mostRecordings = 500
  /// A segment holds no more than this many seconds of sound: memory stays below some 100 MB.
  private static let mostSeconds = 20.0 * 3600

  init(profile: Profile, mostRecordings: Int) {
    self.mostRecordings = mostRecordings
    writer = SegmentWriter(profile: profile)
  }

  var isFull: Bool { recordings.count >= mostRecordings || seconds >= Self.mostSeconds }

  /// - Parameters:
  ///   - constellation: the recording's.
  ///   - recording: what is known of it, but for the number of its peaks and landmarks.
  mutating func append(_ constellation: Constellation, recording: Recording) {
    var recording = recording
    (recording.peakCount, recording.landmarkCount) = writer.append(constellation)
    recordings.append(recording)
    seconds += recording.duration
  }

  /// The segment's bytes.
  consuming func finish() -> [UInt8] { writer.finish() }
}
