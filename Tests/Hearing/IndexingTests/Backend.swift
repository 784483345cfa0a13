import Indexing
import Landmarks
import Testing

/// What keeps the promises of `LandmarkIndex`, each made of the same recordings.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
  case memory
  case oneSegment
  case threeSegments
  case aSegmentEach
  case withEmptySegments
  case aPartEach
  case partsOfTwoSegments

  func index(_ constellations: [Constellation]) throws -> any LandmarkIndex {
    let count = constellations.count
    return switch self {
    case .memory: MemoryIndex(constellations, profile: .standard)
    case .oneSegment: try Backend.segments(constellations, borders: [0, count])
    case .threeSegments: try Backend.segments(constellations, borders: [0, count / 4, count / 2, count])
    case .aSegmentEach: try Backend.segments(constellations, borders: Array(0...count))
    case .withEmptySegments: try Backend.segments(constellations, borders: [0, 0, count / 2, count / 2, count, count])
    case .aPartEach: try Backend.segments(constellations, borders: Array(0...count), leastPart: 1)
    case .partsOfTwoSegments:
      // The longest recordings are of 300 and of 150 frames.
      try Backend.segments(constellations, borders: [0, count / 4, count / 2, count], leastPart: 200)
    }
  }

  /// Segments between the `borders`, of whose recordings some are no longer there.
  static func segments(
    _ constellations: [Constellation], borders: [Int], removed: Set<Int> = [],
    leastPart: Int = SegmentedIndex.leastPart
  ) throws -> SegmentedIndex {
    SegmentedIndex(
      try zip(borders, borders.dropFirst()).map { low, high in
        (
          segment: try Made.reader(Made.segment(Array(constellations[low..<high]))),
          living: (low..<high).filter { !removed.contains($0) }.map { $0 - low }
        )
      },
      leastPart: leastPart)
  }

  var testDescription: String { rawValue }
}
