internal import CMachine
internal import Landmarks

extension SegmentReader {
  /// The postings that the probes ask for; see `LandmarkIndex.lookUp`.
  ///
  /// - Parameters:
  ///   - probes: what is looked for.
  ///   - base: added to each position.
  ///   - hits: an answer that is not needed any more, for its memory.
  /// - Returns: the hits, probe by probe.
  package func lookUp(_ probes: [Probe], base: Int, reusing hits: consuming Hits = Hits()) -> Hits {
    var ordered = OrderedHits(reusing: hits)
    let probes = probes.span
    for number in probes.indices {
      if number + Self.farAhead < probes.count { fetchHead(of: probes[number + Self.farAhead]) }
      if number + Self.nearAhead < probes.count { fetchParts(of: probes[number + Self.nearAhead]) }
      let probe = probes[number]
      var open = 0
      read(probe) { cell, position in
        while open < cell {
          ordered.closeCell()
          open &+= 1
        }
        ordered.append(UInt32(truncatingIfNeeded: base &+ position))
      }
      while open < probe.width {
        ordered.closeCell()
        open &+= 1
      }
    }
    return ordered.hits()
  }

  /// Probes by which the heads of blocks are fetched into the processor's own memory before they are read, and the parts
  /// that the heads tell of: to wait for both is half of the time of a lookup.
  private static let farAhead = 16
  private static let nearAhead = 8

  /// Has the head of a probe's first block fetched.
  @inline(never)
  private func fetchHead(of probe: Probe) {
    guard probe.low.value < LandmarkHash.limit else { return }
    bytes.withBytes { bytes in
      let range = range(of: Int(probe.low.value) >> shift, bytes)
      unsafe bytes.withUnsafeBytes { raw in
        if let base = raw.baseAddress { unsafe shim_prefetch(base + range.lowerBound) }
      }
    }
  }

  /// Has the first of the parts fetched that a probe asks for: both its ends are read first.
  @inline(never)
  private func fetchParts(of probe: Probe) {
    guard probe.low.value < LandmarkHash.limit else { return }
    bytes.withBytes { bytes in
      let low = Int(probe.low.value)
      let range = range(of: low >> shift, bytes)
      unsafe bytes.withUnsafeBytes { raw in
        guard let base = raw.baseAddress, let block = unsafe PostingBlock(raw, range, shift: shift) else { return }
        let part = (low & (1 << shift - 1)) >> (shift - block.halvings)
        let code = unsafe block.bytes(of: part...part, raw)
        unsafe shim_prefetch(base + code.lowerBound)
        unsafe shim_prefetch(base + code.upperBound - 1)
      }
    }
  }

  /// Calls `emit` with the cell and the position of each of one probe's postings, in ascending order.
  @inline(__always)
  func read(_ probe: Probe, emit: (Int, Int) -> Void) {
    let low = Int(probe.low.value)
    bytes.withBytes { bytes in
      for (block, wanted) in blocks(of: probe) {
        let first = block << shift - low
        read(block, of: bytes, wanted: wanted) { hash, position in emit(first + hash, position) }
      }
    }
  }

  /// About how many postings have to be read for each probe: the bytes of the parts that it lies in, a posting being
  /// some `bytesPerPosting` of them.
  package func costs(of probes: [Probe]) -> [Int] {
    bytes.withBytes { bytes in
      probes.indices.map { number in
        if number + Self.farAhead < probes.count { fetchHead(of: probes[number + Self.farAhead]) }
        let probe = probes[number]
        var size = 0
        for (block, wanted) in blocks(of: probe) {
          unsafe bytes.withUnsafeBytes { raw in
            guard let found = unsafe PostingBlock(raw, range(of: block, bytes), shift: shift) else { return }
            let partBits = shift - found.halvings
            let parts = wanted.lowerBound >> partBits...(wanted.upperBound - 1) >> partBits
            size += unsafe found.bytes(of: parts, raw).count
          }
        }
        return Int(Double(size) / SegmentFormat.bytesPerPosting)
      }
    }
  }

  /// The blocks that a probe's hashes lie in, each with those of its hashes that are wanted.
  @inline(__always)
  private func blocks(of probe: Probe) -> some Sequence<(block: Int, wanted: Range<Int>)> {
    let low = Int(probe.low.value)
    let end = min(low + probe.width, Int(LandmarkHash.limit))
    let blocks = low < end ? (low >> shift)..<((end - 1) >> shift + 1) : 0..<0
    return blocks.lazy.map { [shift] block in
      let first = block << shift
      return (block, max(low - first, 0)..<min(end - first, 1 << shift))
    }
  }

  /// The postings of a block whose hashes lie in a range, counted from the block's first one; ascending by hash and by
  /// position.
  ///
  /// A damaged block gives wrong postings or none, in any order, but never one outside of the range or the time line.
  @inline(__always)
  func read(_ block: Int, of bytes: Span<UInt8>, wanted: Range<Int>, emit: (Int, Int) -> Void) {
    let mask = UInt64(1) << UInt64(positionBits) - 1
    let limit = timeLine.end
    unsafe bytes.withUnsafeBytes { raw in
      guard let found = unsafe PostingBlock(raw, range(of: block, bytes), shift: shift) else { return }
      let partBits = shift - found.halvings
      for part in wanted.lowerBound >> partBits...(wanted.upperBound - 1) >> partBits {
        let first = part << partBits
        let from = UInt64(max(wanted.lowerBound - first, 0)) << UInt64(positionBits)
        let to = UInt64(min(wanted.upperBound - first, 1 << partBits)) << UInt64(positionBits)
        // The checksum behind the blocks is longer than what is read past a part's end.
        let code = unsafe found.bytes(of: part...part, raw)
        unsafe EliasFano.read(raw, code, width: found.width, from: from) { value in
          guard value < to else { return false }
          if value >= from {
            let position = Int(truncatingIfNeeded: value & mask)
            if position < limit { emit(first + Int(truncatingIfNeeded: value &>> UInt64(positionBits)), position) }
          }
          return true
        }
      }
    }
  }

  /// A block's bytes; inside of all blocks' bytes, whatever the directory says.
  @inline(__always)
  private func range(of block: Int, _ bytes: Span<UInt8>) -> Range<Int> {
    let start = blocksStart + (block == 0 ? 0 : blockEnd(block - 1, of: bytes))
    let end = min(blocksStart + blockEnd(block, of: bytes), bytes.count - SegmentFormat.checksumSize)
    return start < end ? start..<end : 0..<0
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
