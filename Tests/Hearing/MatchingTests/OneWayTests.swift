import Indexing
import Landmarks
import Testing

@testable import Matching

/// Where sounds are searched for in one another, half of the work is enough.
@Suite struct OneWayTests {
  private static let speed = Edit(tempo: 1.1, pitch: 1.1)
  /// The last one is the sixth, faster.
  private static let recordings: [Constellation] = {
    let plain = Made.constellations(60, frames: 320, seed: 11)
    return plain + [plain[6].edited(speed)]
  }()

  private func found(_ clip: Int, _ change: (inout SearchParameters) -> Void) -> Set<Int> {
    var parameters = SearchParameters()
    change(&parameters)
    let index = IndexWithout(MemoryIndex(Self.recordings, profile: Made.profile), hiding: clip)
    let answer = Matcher(index, profile: Made.profile, parameters: parameters)
      .answer(to: Self.recordings[clip], largestEValue: 0.001)
    return Set(answer.matches.map(\.recording))
  }

  @Test func ofEachEditAndItsInverseOneIsTried() {
    let all = TriedEdits.single.flatMap(\.edits) + TriedEdits.double
    #expect(2 * all.filter(\.isForward).count == all.count)
    for edit in all {
      #expect(Edit(tempo: 1 / edit.tempo, pitch: 1 / edit.pitch).isForward != edit.isForward)
    }
  }

  @Test func eachPairIsFoundFromOneOfItsEnds() {
    let both = { (parameters: inout SearchParameters) in }
    #expect(found(6, both) == [60] && found(60, both) == [6])
    // What was done to the other to make the faster one is a tempo above 1.
    #expect(found(60) { $0.sweep.isOneWay = true } == [6])
  }

}
