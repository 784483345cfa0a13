import Indexing
import Landmarks
import TestSupport
import Testing

/// What every kind of index promises, held against the plainest one.
@Suite struct LandmarkIndexTests {
  /// Some recordings have no peaks, some not even a frame.
  private static let lengths = [90, 0, 300, 12, 1, 0, 150, 40]

  private func expectSame(
    _ index: any LandmarkIndex, _ plain: PlainIndex, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var dice = Dice(seed: seed)
    let probes = Made.probes(150, known: plain.positions.keys.sorted(), dice: &dice)
    let found = cells(index, probes)
    #expect(found == plain.lookUp(probes), sourceLocation: sourceLocation)
    #expect(found.joined().count > 50, sourceLocation: sourceLocation)
    let costs = index.costs(of: probes)
    #expect(costs.count == probes.count && costs.allSatisfy { $0 >= 0 }, sourceLocation: sourceLocation)
    #expect(index.recordingCount == plain.starts.count, sourceLocation: sourceLocation)
    #expect(index.positionCount == plain.owners.count, sourceLocation: sourceLocation)
    #expect(index.postingCount == plain.postingCount, sourceLocation: sourceLocation)
    for (position, owner) in plain.owners.enumerated() where index.recording(at: position) != owner {
      Issue.record(
        "position \(position) is of \(String(describing: index.recording(at: position)))",
        sourceLocation: sourceLocation)
    }
    #expect(index.recording(at: plain.owners.count) == nil, sourceLocation: sourceLocation)
    for (recording, start) in plain.starts.enumerated() {
      #expect(index.firstPosition(of: recording) == start, sourceLocation: sourceLocation)
      #expect(
        index.frameCount(of: recording) == plain.owners.filter { $0 == recording }.count, sourceLocation: sourceLocation
      )
    }
  }

  /// The positions in each cell, of all parts.
  private func cells(_ index: any LandmarkIndex, _ probes: [Probe]) -> [[UInt32]] {
    let count = probes.reduce(0) { $0 + $1.width }
    var cells = [[UInt32]](repeating: [], count: count)
    // Not empty, and not what is asked for: nothing of it may be left.
    var hits = Hits()
    hits.positions = [1, 2, 3]
    hits.ends = [3]
    for (part, positions) in index.parts.enumerated() {
      hits = index.lookUp(probes, part: part, reusing: hits)
      #expect(hits.ends.count == count)
      #expect(Int(hits.ends.last ?? 0) == hits.positions.count)
      #expect(hits.positions.allSatisfy { positions.contains(Int($0)) })
      for cell in 0..<count { cells[cell] += hits.positions[hits.range(cell..<(cell + 1))] }
    }
    return cells
  }

  @Test func partsAreOfWholeSegmentsAndLongEnough() throws {
    let constellations = Made.constellations(Self.lengths, seed: 5)
    func parts(_ leastPart: Int) throws -> [Range<Int>] {
      try Backend.segments(constellations, borders: Array(0...8), leastPart: leastPart).parts
    }
    #expect(try parts(1000) == [0..<593])
    #expect(try parts(200) == [0..<390, 390..<593])
    #expect(try parts(391) == [0..<402, 402..<593])
    // Two have no frame at all.
    #expect(try parts(0).count == 8)
  }

  @Test(arguments: Backend.allCases, 0..<3 as Range<UInt64>)
  func itIsADictionary(backend: Backend, seed: UInt64) throws {
    let constellations = Made.constellations(Self.lengths, seed: seed)
    expectSame(try backend.index(constellations), PlainIndex(constellations), seed: seed)
  }

  @Test(
    arguments: [
      [0], [7], [2], [0, 1, 2], [1, 3, 5], [4, 5, 6, 7],
    ] as [Set<Int>], [[0, 8], [0, 3, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8]])
  func removedRecordingsLeaveTheirPlace(removed: Set<Int>, borders: [Int]) throws {
    let constellations = Made.constellations(Self.lengths, seed: 9)
    expectSame(
      try Backend.segments(constellations, borders: borders, removed: removed),
      PlainIndex(constellations, removed: removed), seed: 9)
  }

  @Test(arguments: Backend.allCases)
  func constellationsAreThoseOfTheStrongestPeaks(backend: Backend) throws {
    let constellations = Made.constellations(Self.lengths, seed: 4)
    let index = try backend.index(constellations)
    for (recording, constellation) in constellations.enumerated() {
      let found = index.constellation(of: recording)
      let expected = constellation.peaks.filter { $0.rank < 31 }
      #expect(found.peaks.map { [Int($0.time), Int($0.band)] } == expected.map { [Int($0.time), Int($0.band)] })
      #expect(found.frameCount == constellation.frameCount)
      #expect(found.activeFrameCount == constellation.activeFrameCount)
    }
  }

  @Test(arguments: Backend.allCases)
  func anEmptyIndexHasNothing(backend: Backend) throws {
    let index = try backend.index([])
    #expect(cells(index, Made.some).joined().isEmpty)
    #expect(index.recordingCount == 0 && index.positionCount == 0 && index.postingCount == 0)
    #expect(index.recording(at: 0) == nil)
  }

  @Test(arguments: Backend.allCases)
  func nothingAskedIsNothingAnswered(backend: Backend) throws {
    let index = try backend.index(Made.constellations([50], seed: 1))
    for probes in [[], [Probe(low: LandmarkHash(value: 7), width: 0)]] {
      #expect(cells(index, probes) == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func askedTwiceItAnswersTwice(backend: Backend) throws {
    let index = try backend.index(Made.constellations([900], seed: 2))
    let once = cells(index, Made.some)
    #expect(cells(index, Made.some + Made.some) == once + once)
  }

  @Test func rangesOfCellsAreThoseBetweenTheirEnds() {
    var hits = Hits()
    hits.positions = [10, 20, 30, 40]
    hits.ends = [1, 1, 4]
    #expect((0..<3).map { hits.range($0..<($0 + 1)) } == [0..<1, 1..<1, 1..<4])
    #expect(hits.range(0..<3) == 0..<4 && hits.range(1..<2).isEmpty && hits.range(2..<2).isEmpty)
  }

  @Test func aPeakBeyondTheLastFrameStaysInItsRecording() throws {
    // A refined peak may round to the frame after the last one, which is the next recording's first.
    let first = Constellation(
      peaks: [Peak(time: 36, band: 100, rank: 0), Peak(time: 44, band: 100, rank: 0)], frameCount: 9)
    #expect(first.postings(PairingParameters(), from: 5).map(\.position) == [13])
  }

  /// What a landmark costs is only an estimate, but one must be able to tell rare ones from common ones by it.
  @Test(arguments: Backend.allCases) func whatOccursMoreOftenCostsMore(backend: Backend) throws {
    let recordings = Made.constellations([600, 700, 500, 600, 800, 600], seed: 4)
    let index = try backend.index(recordings)
    let wide = [Probe(low: LandmarkHash(value: 0), width: Int(LandmarkHash.limit))]
    let half = [Probe(low: LandmarkHash(value: 0), width: Int(LandmarkHash.limit) / 2)]
    let none = [Probe(low: LandmarkHash(value: 7), width: 0)]
    let costs = index.costs(of: wide + half + none)
    #expect(costs[0] >= index.postingCount / 2 && costs[0] <= 3 * index.postingCount)
    #expect(costs[1] < costs[0] && costs[2] == 0)
  }
}
