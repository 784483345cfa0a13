internal import Digests
private import Foundation
package import Landmarks

/// Gathers recordings and writes them as one segment. The same recordings in the same order give the same bytes.
package struct SegmentWriter {
  private let profile: Profile
  private var timeLine = TimeLine()
  private var constellations: [UInt8] = []
  private var recordings: [UInt8] = []
  /// `hash << 32 | position`.
  private var postings: [UInt64] = []

  package init(profile: Profile) {
    self.profile = profile
  }

  package var recordingCount: Int { timeLine.count }
  package var postingCount: Int { postings.count }

  /// - Parameter constellation: at any density; its strongest peaks are stored.
  /// - Returns: how many peaks and landmarks were stored.
  @discardableResult
  package mutating func append(_ constellation: Constellation) -> (peaks: Int, landmarks: Int) {
    precondition(
      timeLine.end + constellation.frameCount <= Int(UInt32.max), "a segment holds at most \(UInt32.max) frames")
    let stored = constellation.strongest(profile.peaks.referenceQuota)
    let before = constellations.count
    ConstellationCodec.encode(stored.peaks, pairing: profile.pairing, into: &constellations)
    recordings.append(littleEndian: UInt32(stored.frameCount))
    recordings.append(littleEndian: UInt32(stored.activeFrameCount))
    recordings.append(littleEndian: UInt32(constellations.count - before))
    let found = stored.postings(profile.pairing, from: timeLine.end)
    postings += found.map { UInt64($0.hash.value) << 32 | UInt64($0.position) }
    timeLine.append(frameCount: stored.frameCount)
    return (stored.peaks.count, found.count)
  }

  /// The segment's bytes, its checksum included.
  package consuming func finish() -> [UInt8] {
    postings.sort()
    let shift = SegmentFormat.blockShift(postingCount: postings.count)
    let (ends, blocks) = encodeBlocks(shift: shift)
    var bytes = SegmentFormat.magic
    bytes.append(littleEndian: SegmentFormat.version)
    let json = profile.encoded()
    bytes.append(littleEndian: UInt32(json.count))
    bytes += json
    while bytes.count % 8 != 0 { bytes.append(0) }
    for count in [timeLine.count, timeLine.end, postings.count, constellations.count, shift, blocks.count] {
      bytes.append(littleEndian: UInt64(count))
    }
    bytes += recordings
    bytes += constellations
    for end in ends { bytes.append(littleEndian: end) }
    bytes += blocks
    bytes += SHA256.digest(of: bytes)
    return bytes
  }

  private func encodeBlocks(shift: Int) -> (ends: [UInt32], blocks: [UInt8]) {
    let positionBits = SegmentFormat.positionBits(positionCount: timeLine.end)
    var blocks: [UInt8] = []
    blocks.reserveCapacity(postings.count * 3)
    var ends: [UInt32] = []
    ends.reserveCapacity(SegmentFormat.blockCount(shift: shift))
    var place = 0
    for block in 0..<SegmentFormat.blockCount(shift: shift) {
      let start = place
      while place < postings.count, Int(postings[place] >> 32) >> shift == block { place += 1 }
      let inBlock = postings[start..<place].map { posting in
        (hash: Int(posting >> 32) - block << shift, position: UInt32(truncatingIfNeeded: posting))
      }
      PostingBlock.append(inBlock, shift: shift, positionBits: positionBits, to: &blocks)
      ends.append(UInt32(blocks.count))
    }
    return (ends, blocks)
  }
}

extension [UInt8] {
  mutating func append(littleEndian value: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
