/// The passage that two texts share, words that were heard wrongly included: the best local alignment of their tokens.
struct WordAlignment: Hashable {
  /// Tokens of the one text, from the first to the last that is the same.
  var left: Range<Int>
  /// The same of the other.
  var right: Range<Int>
  /// Tokens that are the same in both.
  var same: Int

  /// Share of the longer passage that is the same.
  var likeness: Double { Double(same) / Double(max(1, max(left.count, right.count))) }

  private struct Cell {
    var score: Int32 = 0
    var left: Int32 = 0
    var right: Int32 = 0
    var same: Int32 = 0
  }

  /// Two for a token that is the same, minus one for one that is another, missing or too many (Smith and Waterman's
  /// recurrence, with each cell remembering where its passage began). Time: the product of both lengths.
  ///
  /// - Returns: `nil` where not a single token is the same.
  init?(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) {
    var best = Cell()
    var end = (left: 0, right: 0)
    var above = Array(repeating: Cell(), count: right.count + 1)
    for (row, token) in zip(left.indices, left) {
      var row0 = Array(repeating: Cell(), count: right.count + 1)
      for (column, other) in right.enumerated() {
        let isSame = token == other
        var cell = above[column]
        if cell.score <= 0 { cell = Cell(left: Int32(row), right: Int32(right.startIndex + column)) }
        cell.score += isSame ? 2 : -1
        cell.same += isSame ? 1 : 0
        if above[column + 1].score - 1 > cell.score {
          cell = above[column + 1]
          cell.score -= 1
        }
        if row0[column].score - 1 > cell.score {
          cell = row0[column]
          cell.score -= 1
        }
        if cell.score > 0 { row0[column + 1] = cell }
        if cell.score > best.score {
          best = cell
          end = (row + 1, right.startIndex + column + 1)
        }
      }
      above = row0
    }
    guard best.score > 0 else { return nil }
    self.left = Int(best.left)..<end.left
    self.right = Int(best.right)..<end.right
    same = Int(best.same)
  }
}
