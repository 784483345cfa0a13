package import Landmarks

/// A question to an index: which postings have a hash in this range?
package struct Probe: Hashable, Sendable {
  /// The lowest hash that is asked for.
  package var low: LandmarkHash
  /// How many hashes from `low` on are asked for; neighbours differ in the band of the first peak.
  package var width: UInt32
  /// Handed back with each hit, so that the asker knows which landmark it was.
  package var tag: UInt32

  package init(low: LandmarkHash, width: UInt32, tag: UInt32) {
    self.low = low
    self.width = width
    self.tag = tag
  }
}

/// An answer to a probe.
package struct Hit: Hashable, Sendable {
  /// The probe's.
  package var tag: UInt32
  /// Frame on the index's time line.
  package var position: UInt32

  package init(tag: UInt32, position: UInt32) {
    self.tag = tag
    self.position = position
  }
}

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

  /// All postings that the probes ask for, in any order; one call for all landmarks of a clip.
  ///
  /// - Parameters:
  ///   - probes: what is looked for.
  ///   - hits: the answers are appended.
  func lookUp(_ probes: [Probe], into hits: inout [Hit])

  /// Where on the time line a recording begins.
  func firstPosition(of recording: Int) -> Int
  /// Frames of a recording.
  func frameCount(of recording: Int) -> Int
  /// Which recording a position belongs to; `nil` where it was removed.
  func recording(at position: Int) -> Int?
  /// A recording's stored peaks.
  func constellation(of recording: Int) -> Constellation
}
