internal import Crypto
package import Landmarks

/// Reads a segment: checks cheaply on opening, thoroughly by `verify`, and never trusts what it reads.
package struct SegmentReader: Sendable {
  package let profile: Profile
  package let timeLine: TimeLine
  package let postingCount: Int
  private let bytes: SegmentBytes
  /// Where each recording's constellation begins, [recordings + 1].
  private let constellationStarts: [Int]
  private let activeFrameCounts: [Int]
  /// Where the block ends begin.
  private let directoryStart: Int
  private let blocksStart: Int
  private let shift: Int
  private let positionBits: Int

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
      hexadecimal((bytes.count - SegmentFormat.checksumSize..<bytes.count).map { bytes[$0] })
    }
  }

  /// A recording's stored peaks.
  package func constellation(of recording: Int) -> Constellation {
    let range = constellationStarts[recording]..<constellationStarts[recording + 1]
    return Constellation(
      peaks: bytes.withBytes { ConstellationCodec.decode($0.extracting(range)) },
      frameCount: timeLine.lengths[recording], activeFrameCount: activeFrameCounts[recording])
  }

  /// The postings that the probes ask for; see `LandmarkIndex.lookUp`.
  ///
  /// - Parameters:
  ///   - probes: what is looked for.
  ///   - base: added to each position.
  ///   - hits: the answers are appended.
  package func lookUp(_ probes: [Probe], base: Int, into hits: inout [Hit]) {
    bytes.withBytes { bytes in
      for probe in probes {
        let end = min(probe.low.value + probe.width, LandmarkHash.limit)
        guard probe.low.value < end else { continue }
        for block in Int(probe.low.value >> UInt32(shift))...Int((end - 1) >> UInt32(shift)) {
          let first = UInt64(block) << UInt64(shift)
          let low = UInt64(probe.low.value) > first ? UInt64(probe.low.value) - first : 0
          read(block, of: bytes, from: low, to: UInt64(end) - first) { position in
            hits.append(Hit(tag: probe.tag, position: UInt32(base + position)))
          }
        }
      }
    }
  }

  /// The positions in a block whose hash's low bits are at least `low` and less than `high`.
  @inline(__always)
  private func read(_ block: Int, of bytes: Span<UInt8>, from low: UInt64, to high: UInt64, emit: (Int) -> Void) {
    var place = block == 0 ? blocksStart : blocksStart + blockEnd(block - 1, of: bytes)
    // A damaged directory must not lead out of the blocks.
    let end = min(blocksStart + blockEnd(block, of: bytes), bytes.count - SegmentFormat.checksumSize)
    let from = low << UInt64(positionBits)
    let to = high << UInt64(positionBits)
    let mask = UInt64(1) << UInt64(positionBits) - 1
    var value: UInt64 = 0
    while place < end {
      var byte = bytes[place]
      place += 1
      var delta = UInt64(byte & 0x7F)
      var bit: UInt64 = 7
      while byte & 0x80 != 0, place < end, bit < 63 {
        byte = bytes[place]
        place += 1
        delta |= UInt64(byte & 0x7F) << bit
        bit += 7
      }
      value &+= delta
      if value >= to { return }
      if value >= from {
        let position = Int(value & mask)
        if position < timeLine.end { emit(position) }
      }
    }
  }

  @inline(__always)
  private func blockEnd(_ block: Int, of bytes: Span<UInt8>) -> Int {
    let place = directoryStart + 4 * block
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }

  /// Reads everything: the checksum, and whether the directory and the blocks are as they must be.
  ///
  /// - Throws: `IndexingError.wrongChecksum` or `.damaged`.
  package func verify() throws(IndexingError) {
    try bytes.withBytes { bytes throws(IndexingError) in
      let body = bytes.count - SegmentFormat.checksumSize
      var hash = SHA256()
      var place = 0
      while place < body {
        let next = min(body, place + 1 << 20)
        let piece = bytes.extracting(place..<next)
        unsafe piece.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        place = next
      }
      let found = hexadecimal(Array(hash.finalize()))
      guard found == checksum else {
        throw .wrongChecksum(name: self.bytes.name, expected: checksum, found: found)
      }
      var last = 0
      var count = 0
      for block in 0..<SegmentFormat.blockCount(shift: shift) {
        let end = blockEnd(block, of: bytes)
        guard end >= last, blocksStart + end <= body else {
          throw .damaged(name: self.bytes.name, reason: "block \(block) ends at byte \(end)")
        }
        last = end
        read(block, of: bytes, from: 0, to: 1 << UInt64(shift)) { _ in count += 1 }
      }
      guard count == postingCount else {
        throw .damaged(name: self.bytes.name, reason: "it holds \(count) postings, expected \(postingCount)")
      }
    }
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
