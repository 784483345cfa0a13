import Indexing
import Landmarks
import Testing

@testable import Matching

@Suite struct EditFamilyTests {
  private static let recordings = Made.constellations(5, frames: 1600, seed: 40)
  private static let index = MemoryIndex(recordings, profile: Made.profile)
  private static let groups = TriedEdits.single.map(\.edits) + [Array(TriedEdits.double.prefix(90))]

  /// Counting neighbours together first is no more than a sieve.
  @Test(arguments: groups.indices, [160, 1250])
  func aFamilyFindsWhatItsEditsFindAlone(group: Int, frames: Int) {
    let edits = Self.groups[group]
    var parameters = SearchParameters().swept(.small)
    parameters.lookup.mostPostings = .max / 64
    let finder = Finder(Self.index, parameters: parameters)
    let clip = Self.recordings[3].cut(100..<(100 + frames)).blurred(keeping: 0.6, seed: 7)
    for edit in [edits[0], edits[edits.count / 2], edits[edits.count - 1]] {
      let sought = Made.query(clip.edited(edit)).sweep
      var bars = [CandidateBar(kept: 20, clear: .infinity), CandidateBar(kept: 20, clear: .infinity)]
      let together = finder.edited(sought, edits: edits, profile: Made.profile, above: &bars[0])
      let alone = edits.flatMap { finder.edited(sought, edits: [$0], profile: Made.profile, above: &bars[1]) }
      #expect(together == alone)
      #expect(together.contains { $0.recording == 3 && $0.edit == edit })
    }
  }

  @Test func familiesAreOfNeighbours() {
    for edits in Self.groups {
      let families = EditFamily.split(edits)
      #expect(families.flatMap { $0 } == edits)
      #expect(families.allSatisfy { (1...EditFamily.most).contains($0.count) })
      for family in families {
        #expect(zip(family, family.dropFirst()).allSatisfy { $0.tempo <= $1.tempo && $0.pitch <= $1.pitch })
      }
    }
    #expect(EditFamily.split(Self.groups[0]).count < Self.groups[0].count / 3)
  }

  @Test func cellsOfSeveralEditsAreInTheUnionOnce() {
    func slice(_ landmark: Int, _ cells: Range<Int>) -> Slice {
      Slice(landmark: landmark, first: cells.lowerBound, count: cells.count)
    }
    let edits = [Edit(tempo: 1, pitch: 1), Edit(tempo: 1, pitch: 1.02), Edit(tempo: 1, pitch: 1.04)]
    let family = EditFamily(
      edits,
      slices: [
        [slice(0, 4..<7), slice(1, 20..<22), slice(2, 0..<0)], [slice(0, 3..<6), slice(1, 24..<26), slice(2, 0..<0)],
        [slice(0, 7..<9), slice(1, 0..<0), slice(2, 0..<0)],
      ])
    #expect(family.union.map(\.landmark) == [0, 1, 1])
    #expect(family.union.map { Int($0.first)..<Int($0.end) } == [3..<9, 20..<22, 24..<26])
  }
}
