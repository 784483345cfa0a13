internal import Landmarks

extension SegmentReader {
  /// The postings that the probes ask for; see `LandmarkIndex.lookUp`.
  ///
  /// - Parameters:
  ///   - probes: what is looked for.
  ///   - base: added to each position.
  /// - Returns: the hits, probe by probe.
  package func lookUp(_ probes: [Probe], base: Int) -> Hits {
    var gathering = HitGathering()
    for probe in probes {
      read(probe, base: base, into: &gathering)
      gathering.close(width: probe.width)
    }
    return gathering.hits()
  }

  /// Gathers one probe's postings.
  @inline(__always)
  func read(_ probe: Probe, base: Int, into gathering: inout HitGathering) {
    guard let blocks = blocks(of: probe) else { return }
    let low = Int(probe.low.value)
    let end = min(low + probe.width, Int(LandmarkHash.limit))
    bytes.withBytes { bytes in
      for block in blocks {
        let first = block << shift
        let isInside = max(low, first) - first..<(end - first)
        read(block, of: bytes, lowBits: isInside) { lowBits, position in
          gathering.append(UInt32(truncatingIfNeeded: base + position), cell: first + lowBits - low)
        }
      }
    }
  }

  /// About how many postings have to be read for each probe: the bytes of the blocks that it lies in, a posting being
  /// some `bytesPerPosting` of them.
  package func costs(of probes: [Probe]) -> [Int] {
    bytes.withBytes { bytes in
      probes.map { probe in
        guard let blocks = blocks(of: probe) else { return 0 }
        let start = blocks.lowerBound == 0 ? 0 : blockEnd(blocks.lowerBound - 1, of: bytes)
        return max(0, blockEnd(blocks.upperBound, of: bytes) - start) / SegmentFormat.bytesPerPosting
      }
    }
  }

  /// The blocks that a probe's hashes lie in; `nil` for a probe that asks for nothing.
  private func blocks(of probe: Probe) -> ClosedRange<Int>? {
    let low = Int(probe.low.value)
    let end = min(low + probe.width, Int(LandmarkHash.limit))
    return low < end ? (low >> shift)...((end - 1) >> shift) : nil
  }

  /// The postings of a block whose hashes' low bits lie in a range, ascending by them and by position.
  ///
  /// A damaged block gives wrong postings or none, but never one outside of the time line.
  @inline(__always)
  func read(_ block: Int, of bytes: Span<UInt8>, lowBits: Range<Int>, emit: (Int, Int) -> Void) {
    let from = UInt64(lowBits.lowerBound) << UInt64(positionBits)
    let to = UInt64(lowBits.upperBound) << UInt64(positionBits)
    let mask = UInt64(1) << UInt64(positionBits) - 1
    let limit = timeLine.end
    // The checksum behind the blocks is longer than what is read past a block's end.
    let start = block == 0 ? 0 : blockEnd(block - 1, of: bytes)
    let last = min(blocksStart + blockEnd(block, of: bytes), bytes.count - SegmentFormat.checksumSize)
    guard blocksStart + start < last else { return }
    unsafe bytes.withUnsafeBytes { raw in
      unsafe BlockCodec.read(raw, blocksStart + start..<last) { value in
        guard value < to else { return false }
        if value >= from {
          let position = Int(truncatingIfNeeded: value & mask)
          if position < limit { emit(Int(truncatingIfNeeded: value &>> UInt64(positionBits)), position) }
        }
        return true
      }
    }
  }

  /// Where in the blocks' bytes a block ends.
  @inline(__always)
  func blockEnd(_ block: Int, of bytes: Span<UInt8>) -> Int {
    let place = directoryStart + 4 * block
    return unsafe bytes.withUnsafeBytes { raw in
      Int(UInt32(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
  }
}
