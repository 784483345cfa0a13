internal import Landmarks

/// What stands before a segment's postings, read and checked against the number of bytes there are.
struct SegmentHeader {
  private(set) var timeLine = TimeLine()
  private(set) var postingCount = 0
  private(set) var constellationStarts: [Int] = []
  private(set) var activeFrameCounts: [Int] = []
  private(set) var directoryStart = 0
  private(set) var blocksStart = 0
  private(set) var shift = 0

  /// - Parameters:
  ///   - segment: the bytes of the whole segment.
  ///   - profile: the one it must have been made with.
  /// - Throws: `IndexingError`.
  init(_ segment: SegmentBytes, profile: Profile) throws(IndexingError) {
    self = try segment.withBytes { bytes throws(IndexingError) in
      try SegmentHeader(bytes, name: segment.name, profile: profile)
    }
  }

  private init(_ bytes: Span<UInt8>, name: String, profile: Profile) throws(IndexingError) {
    let body = bytes.count - SegmentFormat.checksumSize
    var place = 0
    func take(_ size: Int) throws(IndexingError) -> Int {
      guard place + 8 <= body else {
        throw .damaged(name: name, reason: "it has \(bytes.count) bytes and ends inside its header")
      }
      var value: UInt64 = 0
      for index in 0..<size { value |= UInt64(bytes[place + index]) << UInt64(8 * index) }
      place += size
      // No file is that long, and sums of a few such numbers still fit.
      guard value < 1 << 48 else { throw .damaged(name: name, reason: "its header holds \(value)") }
      return Int(value)
    }
    guard body >= 64, (0..<8).allSatisfy({ bytes[$0] == SegmentFormat.magic[$0] }) else {
      throw .notASegment(name: name)
    }
    place = 8
    let version = UInt32(try take(4))
    guard version == SegmentFormat.version else {
      throw .unsupportedVersion(name: name, expected: SegmentFormat.version, found: version)
    }
    let profileSize = try take(4)
    guard place + profileSize <= body else { throw .damaged(name: name, reason: "its profile is cut off") }
    let encoded = (place..<(place + profileSize)).map { bytes[$0] }
    guard encoded == profile.encoded() else {
      throw .wrongProfile(
        name: name, expected: profile.id, found: Profile.name(ofEncoded: encoded))
    }
    place = (place + profileSize + 7) / 8 * 8
    let recordingCount = try take(8)
    let positionCount = try take(8)
    postingCount = try take(8)
    let constellationSize = try take(8)
    shift = try take(8)
    let blocksSize = try take(8)
    guard shift <= 16, positionCount <= Int(UInt32.max) else {
      throw .damaged(name: name, reason: "its directory is described wrongly")
    }
    let recordingsStart = place
    let constellations = recordingsStart + recordingCount * SegmentFormat.recordingSize
    directoryStart = constellations + constellationSize
    blocksStart = directoryStart + 4 * SegmentFormat.blockCount(shift: shift)
    guard recordingCount <= body, blocksStart + blocksSize == body else {
      throw .damaged(
        name: name, reason: "it has \(bytes.count) bytes, expected \(blocksStart + blocksSize + 32)")
    }
    constellationStarts = [constellations]
    for _ in 0..<recordingCount {
      timeLine.append(frameCount: try take(4))
      activeFrameCounts.append(try take(4))
      let size = try take(4)
      guard size <= ConstellationCodec.mostBytes else {
        throw .damaged(name: name, reason: "a recording's peaks take \(size) bytes")
      }
      constellationStarts.append(constellationStarts[constellationStarts.count - 1] + size)
    }
    guard constellationStarts.last == directoryStart, timeLine.end == positionCount else {
      throw .damaged(name: name, reason: "its recordings do not add up")
    }
  }
}
