import Foundation
import Indexing
import Landmarks
import Testing

@testable import Matching

@Suite struct SearchTests {
  private static let recordings = Made.constellations(60, frames: 256, seed: 7)
  private static let index = MemoryIndex(recordings, profile: Made.profile)
  private let search = Search(index)

  @Test(arguments: [
    (17, Edit.identity), (0, Edit(tempo: 1.1, pitch: 1.1)), (41, Edit(tempo: 0.9, pitch: 1)),
    (59, Edit(tempo: 1, pitch: exp2(2.0 / 12))),
  ])
  func anEditedClipIsFound(recording: Int, edit: Edit) throws {
    let clip = Self.recordings[recording].cut(32..<224).edited(edit).blurred(keeping: 0.5, seed: 3)
    let query = Made.query(clip)
    let found = search.alignments(query)
    let best = try #require(found.first)
    #expect(best.recording == recording)
    // Half a step of the sweep at most: tempo 2.5 %, pitch a third of a semitone, 1.9 %.
    #expect(abs(best.edit.tempo / edit.tempo - 1) < 0.013 && abs(best.edit.pitch / edit.pitch - 1) < 0.01)
    // The clip's frame 0 is the recording's 32.
    #expect(abs(best.offset - 32) <= 1.5, "\(best)")
    #expect(best.score > 20 && best.score > 3 * (found.dropFirst().first?.score ?? 0))
    #expect(best.hits <= best.trials && best.trials <= query.stretch.frames.count)
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(Set(found.map(\.recording)).count == found.count)
    if recording == 41 { #expect(search.alignments(query) == found) }
  }

  /// Each of a few recordings repeats the sound so often that not all of them are among the first candidates.
  @Test func aSoundThatIsRepeatedIsFollowedIntoAllThatCarryIt() {
    let sound = Made.constellation(frames: 192, seed: 31)
    let loop = sound.followed(by: sound).followed(by: sound.followed(by: sound))
    let carriers = (0..<9).map { loop.cut(3 * $0..<(768 - $0)) }
    let search = Search(MemoryIndex(Self.recordings + carriers, profile: Made.profile))
    let found = search.alignments(Made.query(sound.cut(16..<176).blurred(keeping: 0.7, seed: 5)))
    #expect(Set(found.filter { $0.score > 30 }.map(\.recording)) == Set(60..<69))
  }

  @Test func aStrangerIsLikeAllOthers() {
    let scores = search.alignments(Made.query(Made.constellation(frames: 128, seed: 12_345))).map(\.score)
    #expect((scores.first ?? 0) < 8)
  }

  /// Nothing that is clear spares an edit: it may hide others. Of an edit and its inverse, one may be enough.
  @Test func theEditsThatWereTriedAreCounted() {
    let recordings = Made.constellations(4, frames: 640, seed: 77)
    let index = MemoryIndex(recordings, profile: Made.profile)
    let single = TriedEdits.single.flatMap(\.edits)
    func tried(_ clip: Constellation, isOneWay: Bool = false) -> Int {
      var parameters = SearchParameters()
      parameters.sweep.isOneWay = isOneWay
      var found = Found()
      Search(index, parameters: parameters).sweep(Made.query(clip), into: &found)
      return found.editsTried
    }
    let stranger = Made.constellation(frames: 320, seed: 5)
    #expect(tried(stranger) == single.count + TriedEdits.double.count)
    #expect(tried(stranger, isOneWay: true) == (single + TriedEdits.double).filter(\.isForward).count)
    #expect(tried(recordings[1].cut(0..<320)) == single.count + TriedEdits.double.count)
    // An edited recording stands for the clip where tempo and pitch may be changed apart.
    #expect(tried(recordings[1].cut(0..<320).edited(Edit(tempo: 1.1, pitch: 1.1))) == single.count)
  }
}
