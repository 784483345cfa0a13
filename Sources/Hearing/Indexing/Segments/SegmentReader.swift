package import Landmarks

/// Reads a segment: checks cheaply on opening, thoroughly by `verify`, and never trusts what it reads.
package final class SegmentReader: Sendable {
  package let profile: Profile
  package let timeLine: TimeLine
  package let postingCount: Int
  let bytes: SegmentBytes
  /// Where each recording's constellation begins, [recordings + 1].
  private let constellationStarts: [Int]
  private let activeFrameCounts: [Int]
  /// Where the block ends begin.
  let directoryStart: Int
  let blocksStart: Int
  let shift: Int
  let positionBits: Int

  /// - Parameters:
  ///   - bytes: of the whole segment.
  ///   - profile: the one it must have been made with.
  /// - Throws: `IndexingError`; the checksum is left to `verify`.
  package init(_ bytes: SegmentBytes, profile: Profile) throws(IndexingError) {
    let header = try SegmentHeader(bytes, profile: profile)
    self.bytes = bytes
    self.profile = profile
    timeLine = header.timeLine
    postingCount = header.postingCount
    constellationStarts = header.constellationStarts
    activeFrameCounts = header.activeFrameCounts
    directoryStart = header.directoryStart
    blocksStart = header.blocksStart
    shift = header.shift
    positionBits = SegmentFormat.positionBits(positionCount: header.timeLine.end)
  }

  package var recordingCount: Int { timeLine.count }

  /// The checksum at the segment's end, as hexadecimal digits.
  package var checksum: String {
    bytes.withBytes { bytes in
      SegmentFormat.hexadecimal((bytes.count - SegmentFormat.checksumSize..<bytes.count).map { bytes[$0] })
    }
  }

  /// The stored peaks of a part of a recording; the rest is passed over.
  package func part(of recording: Int, within frames: ClosedRange<Float>) -> ConstellationPart {
    let range = constellationStarts[recording]..<constellationStarts[recording + 1]
    return bytes.withBytes {
      ConstellationCodec.decode($0.extracting(range), within: frames, pairing: profile.pairing)
    }
  }

  /// A recording's stored peaks.
  package func constellation(of recording: Int) -> Constellation {
    let range = constellationStarts[recording]..<constellationStarts[recording + 1]
    return Constellation(
      peaks: bytes.withBytes { ConstellationCodec.decode($0.extracting(range), pairing: profile.pairing) },
      frameCount: timeLine.lengths[recording], activeFrameCount: activeFrameCounts[recording])
  }
}
