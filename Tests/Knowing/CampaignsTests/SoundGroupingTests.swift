import Audio
import Matching
import Testing

@testable import Campaigns

@Suite struct SoundGroupingTests {
  @Test func clipsOfOneSoundAreOneGroup() {
    let made = Made(clips: [
      [Made.part(0, 0, 10)], [Made.part(0, 2, 12, at: 3)], [Made.part(0, 1, 9, tempo: 1.25)], [Made.part(1, 0, 10)],
    ])
    #expect(made.clipsOfGroups == [[0, 1, 2]])
    let group = made.groups[0]
    let first = group.members[0]
    // 2 to 9 s of the sound is what all three hold.
    #expect(abs(group.shared.duration * (first.clip == 2 ? 1.25 : 1) - 7) < 0.01)
    let tempos = group.members.sorted { $0.clip < $1.clip }.map { $0.edit.tempo }
    #expect(abs(tempos[2] / tempos[0] - 1.25) < 1e-9)
  }

  @Test func whatSharesNothingIsNotChained() {
    // 0 and 2 both share something with 1, and nothing with each other.
    let made = Made(clips: [[Made.part(0, 0, 8)], [Made.part(0, 4, 14)], [Made.part(0, 10, 20)]])
    #expect(made.clipsOfGroups == [[0, 1], [1, 2]])
  }

  @Test func aSirenThenASongAreTwoGroups() {
    let made = Made(clips: [
      [Made.part(0, 0, 10)], [Made.part(0, 0, 9)], [Made.part(0, 0, 10), Made.part(1, 0, 10, at: 10)],
      [Made.part(1, 1, 10)], [Made.part(1, 0, 10)],
    ])
    #expect(made.clipsOfGroups == [[0, 1, 2], [2, 3, 4]])
  }

  @Test func aSirenOverASongAreTwoGroups() {
    let made = Made(clips: [
      [Made.part(0, 0, 15)], [Made.part(0, 0, 14)], [Made.part(0, 0, 15), Made.part(1, 0, 10, at: 4)],
      [Made.part(1, 0, 10)], [Made.part(1, 1, 10)],
    ])
    #expect(Set(made.clipsOfGroups) == [[0, 1, 2], [2, 3, 4]])
  }

  @Test func aClipThatFitsToBothSoundsIsNoBridge() {
    // The clip 3 holds both, one over the other, and more of the first than the others of the second do.
    var made = Made(clips: [
      [Made.part(0, 0, 8)], [Made.part(0, 0, 8)], [Made.part(0, 0, 8)], [Made.part(0, 0, 8), Made.part(1, 0, 8)],
      [Made.part(1, 0, 6)], [Made.part(1, 0, 6)],
    ])
    let six = TimeRange(start: 0, stop: 6)
    made.wrong = [
      SoundLink(clip: 3, other: 4, clipRange: six, otherRange: six, edit: .identity, score: 200, eValue: 1e-9)
    ]
    #expect(Set(made.clipsOfGroups) == [[0, 1, 2, 3], [3, 4, 5]])
  }

  @Test func aMissedPairIsFilledInByTheThird() {
    var made = Made(clips: [[Made.part(0, 0, 10)], [Made.part(0, 0, 12)], [Made.part(0, 2, 12, tempo: 0.8)]])
    made.missed = [[0, 2]]
    #expect(made.clipsOfGroups == [[0, 1, 2]])
  }

  @Test func aWrongLinkBetweenTwoGroupsIsNoBridge() {
    var made = Made(clips: (0..<4).map { _ in [Made.part(0, 0, 10)] } + (0..<4).map { _ in [Made.part(1, 0, 10)] })
    made.wrong = [
      SoundLink(
        clip: 1, other: 5, clipRange: TimeRange(start: 0, stop: 9), otherRange: TimeRange(start: 0, stop: 9),
        edit: .identity, score: 200, eValue: 1e-9)
    ]
    let groups = made.clipsOfGroups
    #expect(groups.prefix(2) == [[0, 1, 2, 3], [4, 5, 6, 7]])
    // The link itself is told, but as no more than it is.
    #expect(groups.dropFirst(2) == [[1, 5]])
  }

  @Test func aFaintLinkNeedsAWitness() {
    var made = Made(clips: [[Made.part(0, 0, 10)], [Made.part(1, 0, 10)]])
    made.wrong = [
      SoundLink(
        clip: 0, other: 1, clipRange: TimeRange(start: 0, stop: 4), otherRange: TimeRange(start: 0, stop: 4),
        edit: .identity, score: 20, eValue: 1e-8)
    ]
    #expect(made.groups.isEmpty)
    // The same link into a group whose other clips agree.
    var borne = Made(clips: [[Made.part(0, 0, 10)], [Made.part(0, 0, 10)], [Made.part(0, 0, 10)]])
    borne.missed = [[0, 2], [1, 2]]
    borne.wrong = made.wrong.map { link in
      var link = link
      link.other = 2
      return link
    }
    #expect(borne.clipsOfGroups == [[0, 1, 2]])
  }

  @Test func aLoopIsInItsGroupOnce() {
    let loop = (0..<4).map { Made.part(0, 2, 6, at: 4 * Double($0)) }
    let made = Made(clips: [[Made.part(0, 0, 10)], loop, [Made.part(0, 1, 7)]])
    #expect(made.clipsOfGroups == [[0, 1, 2]])
  }

  @Test func theOrderOfLinksDoesNotMatter() {
    let made = Made(clips: [
      [Made.part(0, 0, 10)], [Made.part(0, 4, 14)], [Made.part(0, 6, 20), Made.part(1, 0, 5, at: 20)],
      [Made.part(1, 0, 6)], [Made.part(0, 5, 12, tempo: 1.1)],
    ])
    let links = made.links
    let forward = SoundGrouping.groups(links, clipCount: 5) { made.lay($0, $1, $2, $3, $4) }
    let backward = SoundGrouping.groups(links.reversed(), clipCount: 5) { made.lay($0, $1, $2, $3, $4) }
    #expect(forward == backward)
    #expect(forward.count > 1)
  }

  @Test func withoutLinksThereAreNoGroups() {
    #expect(Made(clips: [[Made.part(0, 0, 9)], [Made.part(1, 0, 9)]]).groups.isEmpty)
    #expect(Made(clips: []).groups.isEmpty)
  }
}
