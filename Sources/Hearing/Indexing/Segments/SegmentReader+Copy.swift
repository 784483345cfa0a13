package import Documents

extension SegmentReader {
  /// Appends all bytes of the segment to a file; they are there even where the segment's own file was deleted.
  package func copy(to file: WholeFile) throws {
    try bytes.withBytes { bytes throws(any Error) in
      var place = 0
      while place < bytes.count {
        let next = min(bytes.count, place + 1 << 20)
        try file.write((place..<next).map { bytes[$0] })
        place = next
      }
    }
  }
}
