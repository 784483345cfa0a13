import Indexing
import Landmarks
import Matching

/// Searching in an index whose segment says what it likes: nobody reads a whole index before each check.
struct SearchTarget: Target {
  static let name = "search"
  private let clip = Made.constellation(frames: 400)

  static func seeds() -> [[UInt8]] { [[400], [200, 500], [40, 0, 300]].map(SegmentTarget.input) }

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    guard let reader = SegmentTarget.reader(input) else { return false }
    let index = SegmentedIndex([(reader, Array(0..<reader.recordingCount))])
    let answer = Matcher(index, profile: .standard).answer(to: clip, largestEValue: 1)
    return !answer.matches.isEmpty
  }
}
