/// Where on the index's time line each recording lies.
package struct TimeLine: Hashable, Sendable {
  /// First position of each recording, ascending, [recordings].
  package private(set) var starts: [Int] = []
  /// Frames of each recording, [recordings].
  package private(set) var lengths: [Int] = []
  /// One past the last position that was given out.
  package private(set) var end = 0

  package init() {}

  package var count: Int { starts.count }

  /// Puts a recording behind the last one.
  package mutating func append(frameCount: Int) {
    starts.append(end)
    lengths.append(frameCount)
    end += frameCount
  }

  /// Leaves positions free, as those of a removed recording are.
  package mutating func skip(_ frameCount: Int) {
    end += frameCount
  }

  /// Which recording a position belongs to; `nil` outside of all. O(log recordings).
  package func recording(at position: Int) -> Int? {
    guard let recording = Self.last(of: starts, by: position), position < starts[recording] + lengths[recording]
    else { return nil }
    return recording
  }

  /// The last that starts at a position or before it; `nil` where none does. O(log count).
  ///
  /// - Parameters:
  ///   - starts: rising.
  ///   - position: counted as they are.
  /// - Returns: its number.
  static func last(of starts: [Int], by position: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
