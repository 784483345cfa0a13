internal import Landmarks

/// How a segment lies in its file. All numbers are little endian.
///
///     magic        8 bytes   "RHSEGMNT"
///     version      UInt32
///     profile      UInt32    bytes of its JSON, which follow, padded with zeros to a multiple of 8
///     counts       4 x UInt64: recordings, positions, postings, bytes of all constellations
///     directory    2 x UInt64: block shift, bytes of all posting blocks
///     recordings   3 x UInt32 each: frames, active frames, bytes of its constellation
///     constellations         ConstellationCodec, one after the other
///     block ends   UInt32 each: where in the posting blocks each block ends
///     blocks                 postings of the hashes with the same `hash >> shift`: `PostingBlock`
///     checksum     32 bytes  SHA-256 of all before
enum SegmentFormat {
  static let magic = Array("RHSEGMNT".utf8)
  static let version: UInt32 = 4
  static let checksumSize = 32
  static let recordingSize = 12
  /// Postings that share an entry of the directory, on average over all blocks, of which most are empty: so many that
  /// the directory (4 bytes a block) is a hundredth of a segment.
  static let postingsPerBlock = 100
  /// Bytes of a posting, about, where only the bytes of some are known.
  static let bytesPerPosting = 2.5

  /// How many low bits of a hash a block leaves open, so that blocks hold `postingsPerBlock` on average.
  static func blockShift(postingCount: Int) -> Int {
    var shift = 0
    while shift < 16, Int(LandmarkHash.limit) >> shift > max(1, postingCount / postingsPerBlock) { shift += 1 }
    return shift
  }

  static func blockCount(shift: Int) -> Int { Int(LandmarkHash.limit) >> shift }

  /// Bits that hold every position.
  static func positionBits(positionCount: Int) -> Int {
    Int.bitWidth - max(1, positionCount - 1).leadingZeroBitCount
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
