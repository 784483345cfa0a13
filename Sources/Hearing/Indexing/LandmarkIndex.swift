package import Landmarks

/// Where recordings can be looked up by landmark: in memory, in segments on disk, or one day in a database.
///
/// All recordings lie one after the other on one time line of frames, so that a posting is a single number and votes
/// for an offset can be counted before anybody asks to which recording it belongs. Recordings are numbered from 0.
package protocol LandmarkIndex: Sendable {
  /// Recordings in the index.
  var recordingCount: Int { get }
  /// Frames on the time line, removed recordings included.
  var positionCount: Int { get }
  /// Postings in the index.
  var postingCount: Int { get }

  /// How the time line is parted, where each part is looked up alone: the hits of a large index would need much memory,
  /// and leave the processor's own.
  var parts: [Range<Int>] { get }

  /// All postings of one part that the probes ask for; one call for all landmarks of a clip.
  ///
  /// - Parameters:
  ///   - probes: what is looked for.
  ///   - part: number of the part.
  ///   - hits: an answer that is not needed any more, for its memory.
  /// - Returns: the hits, probe by probe.
  func lookUp(_ probes: [Probe], part: Int, reusing hits: consuming Hits) -> Hits

  /// About how many postings each probe costs to read: what is rare tells more, and is cheaper.
  func costs(of probes: [Probe]) -> [Int]

  /// Where on the time line a recording begins.
  func firstPosition(of recording: Int) -> Int
  /// Frames of a recording.
  func frameCount(of recording: Int) -> Int
  /// Which recording a position belongs to; `nil` where it was removed.
  func recording(at position: Int) -> Int?
  /// A recording's stored peaks.
  func constellation(of recording: Int) -> Constellation
  /// Those between two frames of the recording, both included.
  func part(of recording: Int, within frames: ClosedRange<Float>) -> ConstellationPart
}
