internal import Marks

/// Where two stills may show the same: marks that look alike vote for a view.
struct ViewVotes {
  /// A view for which several marks voted.
  struct Seed {
    var clipStill: Int
    var recordingStill: Int
    /// Third-octaves by which the recording's picture is larger in the clip.
    var size: Int
    var isMirrored: Bool
    /// Which cell its shift lies in.
    var column: Int
    var row: Int
    var votes: Int

    /// The view in the middle of its cell.
    var view: View {
      View(
        scale: scale, isMirrored: isMirrored, x: Double(column + 1) * ViewVotes.cell,
        y: Double(row + 1) * ViewVotes.cell)
    }

    private var scale: Double { ViewVotes.scales[size + ViewVotes.sizes] }
  }

  /// Pixels along a side of a cell of shifts; cells overlap by half.
  static let cell = 24.0
  /// Third-octaves that a size may differ by, up or down.
  static let sizes = 8
  static let scales: [Double] = (-sizes...sizes).map {
    $0 < 0 ? 1 / MarkExtractor.factor(-$0) : MarkExtractor.factor($0)
  }
  /// Fewer votes are chance.
  static let fewest = 5
  /// Seeds of one still of the clip.
  static let most = 16

  /// The views for which most marks of a still vote.
  static func seeds(
    of still: MarkedStill, number: Int, in table: WordTable, _ stills: [MarkedStill]
  ) -> [Seed] {
    var keys: [UInt64] = []
    for isMirrored in [false, true] {
      for mark in still.marks {
        let descriptor = isMirrored ? mark.descriptor.mirrored : mark.descriptor
        table.forEachAlike(descriptor) { place in
          let other = stills[Int(place.still)].marks[Int(place.mark)]
          let size = Int(mark.level) - Int(other.level)
          guard size.magnitude <= sizes else { return }
          let view = View(scale: scales[size + sizes], isMirrored: isMirrored, x: 0, y: 0)
          let point = view(Double(other.x), Double(other.y))
          let column = Int(((Double(mark.x) - point.x) / cell).rounded(.down)) + offset
          let row = Int(((Double(mark.y) - point.y) / cell).rounded(.down)) + offset
          guard (1..<2 * offset).contains(column), (1..<2 * offset).contains(row) else { return }
          let head = UInt64(place.still) << 32 | UInt64(isMirrored ? 1 : 0) << 31 | UInt64(size + sizes) << 24
          // Two by two cells: a view near a border is in the middle of one of them.
          for (across, down) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            keys.append(head | UInt64(column - across) << 12 | UInt64(row - down))
          }
        }
      }
    }
    keys.sort()
    var seeds: [Seed] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      if end - start >= fewest { seeds.append(Seed(keys[start], number, end - start)) }
      start = end
    }
    seeds.sort { ($1.votes, $0.recordingStill, $0.size) < ($0.votes, $1.recordingStill, $1.size) }
    return Array(seeds.prefix(most))
  }

  fileprivate static let offset = 1 << 11
}

extension ViewVotes.Seed {
  fileprivate init(_ key: UInt64, _ number: Int, _ votes: Int) {
    clipStill = number
    recordingStill = Int(key >> 32)
    isMirrored = key >> 31 & 1 == 1
    size = Int(key >> 24 & 0x7F) - ViewVotes.sizes
    // The cell is two wide, and its middle at its second half's beginning.
    column = Int(key >> 12 & 0xFFF) - ViewVotes.offset
    row = Int(key & 0xFFF) - ViewVotes.offset
    self.votes = votes
  }
}
