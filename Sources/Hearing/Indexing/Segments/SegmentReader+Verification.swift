internal import Digests

extension SegmentReader {
  /// Reads everything: the checksum, and whether the directory and the blocks are as they must be.
  ///
  /// - Throws: `IndexingError.wrongChecksum` or `.damaged`.
  package func verify() throws(IndexingError) {
    try bytes.withBytes { bytes throws(IndexingError) in
      try verifyChecksum(bytes)
      try verifyBlocks(bytes)
    }
  }

  private func verifyChecksum(_ bytes: Span<UInt8>) throws(IndexingError) {
    let body = bytes.count - SegmentFormat.checksumSize
    let hash = SHA256()
    var place = 0
    while place < body {
      let next = min(body, place + 1 << 20)
      hash.update(bytes.extracting(place..<next))
      place = next
    }
    let found = SegmentFormat.hexadecimal(hash.finalize())
    guard found == checksum else {
      throw .wrongChecksum(name: self.bytes.name, expected: checksum, found: found)
    }
  }

  private func verifyBlocks(_ bytes: Span<UInt8>) throws(IndexingError) {
    var last = 0
    var count = 0
    for block in 0..<SegmentFormat.blockCount(shift: shift) {
      let end = blockEnd(block, of: bytes)
      guard end >= last, blocksStart + end <= bytes.count - SegmentFormat.checksumSize else {
        throw .damaged(name: self.bytes.name, reason: "block \(block) ends at byte \(end)")
      }
      last = end
      read(block, of: bytes, wanted: 0..<(1 << shift)) { _, _ in count += 1 }
    }
    guard count == postingCount else {
      throw .damaged(name: self.bytes.name, reason: "it holds \(count) postings, expected \(postingCount)")
    }
  }
}
