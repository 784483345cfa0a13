import Audio
import Foundation
import Indexing
import Landmarks
import Testing

@testable import Matching

/// All recordings that carry a clip's sound are named, edited or not, and each place of them.
@Suite struct CarrierTests {
  private static let others = Made.constellations(60, frames: 320, seed: 1_100)
  private static let sound = Made.constellation(frames: 480, seed: 1_200)

  private func matches(_ clip: Constellation, in recordings: [Constellation]) -> [Match] {
    Matcher(MemoryIndex(recordings, profile: Made.profile), profile: Made.profile)
      .answer(to: clip, largestEValue: 0.001).matches
  }

  /// A viral remix hides neither what it was made from nor another remix.
  @Test(arguments: [1.03, 1.25]) func anUneditedCopyHidesNoEditedCarrier(speed: Double) throws {
    let edits = [
      Edit.identity, Edit(tempo: speed, pitch: speed), Edit(tempo: 0.9, pitch: 1), Edit(tempo: 1, pitch: exp2(2 / 12)),
    ]
    let carriers = edits.map { Self.sound.edited($0) }
    let clip = carriers[1].cut(32..<320).blurred(keeping: 0.8, seed: 3)
    let found = matches(clip, in: Self.others + carriers)
    #expect(Set(found.map(\.recording)) == [60, 61, 62, 63] && found.first?.recording == 61)
    for (number, edit) in edits.enumerated() {
      let match = try #require(found.first { $0.recording == 60 + number })
      // The clip runs at the speed of the second carrier.
      #expect(abs(match.edit.tempo * edit.tempo / speed - 1) < 0.015, "\(match)")
      #expect(abs(match.edit.pitch * edit.pitch / speed - 1) < 0.015, "\(match)")
    }
  }

  @Test func thirtyEditedCarriersAreAllNamed() {
    let carriers: [Constellation] = (0..<30).map { number in
      let factor = 1 + 0.01 * Double(number)
      let edit = Edit(tempo: factor, pitch: number.isMultiple(of: 2) ? 1 : factor)
      return Self.sound.edited(edit).blurred(keeping: 0.8, seed: UInt64(number))
    }
    let found = matches(carriers[7].cut(0..<300), in: Self.others + carriers)
    #expect(Set(found.map(\.recording)) == Set(60..<90))
  }

  /// A jingle three times in one recording, and once in another one.
  @Test func eachPlaceOfARecordingIsNamed() throws {
    let jingle = Made.constellation(frames: 256, seed: 1_300)
    let show = Self.others[0].followed(by: jingle).followed(by: Self.others[1]).followed(by: jingle)
      .followed(by: Self.others[2].followed(by: jingle))
    let found = matches(
      jingle.blurred(keeping: 0.8, seed: 4), in: Self.others + [show, Self.sound.followed(by: jingle)])
    let places = found.filter { $0.recording == 60 }.map { ($0.referenceRange.start / 0.016).rounded() }.sorted()
    #expect(places.count == 3)
    for (place, frame) in zip(places, [320.0, 896, 1472]) { #expect(abs(place - frame) < 20) }
    #expect(found.count { $0.recording == 61 } == 1)
  }

  /// A loop that is laid one round later is no other place, and no recording of another sound is named.
  @Test func aLoopIsNotNamedOnceARound() {
    let round = Made.constellation(frames: 96, seed: 1_400)
    let loop = round.followed(by: round).followed(by: round.followed(by: round))
    let found = matches(loop.cut(0..<288), in: Self.others + [loop])
    #expect(found.map(\.recording) == [60])
  }

  /// What a larger index says of a recording is what it alone says.
  @Test func aRecordingAloneSaysTheSame() throws {
    let carriers = [Edit.identity, Edit(tempo: 1.1, pitch: 1.1), Edit(tempo: 1, pitch: exp2(-3.0 / 12))]
      .map { Self.others[3].followed(by: Self.sound).edited($0) }
    let clip = Self.sound.cut(64..<400).blurred(keeping: 0.7, seed: 6)
    let found = matches(clip, in: Self.others + carriers)
    #expect(Set(found.map(\.recording)) == [60, 61, 62])
    for match in found {
      let alone = try #require(matches(clip, in: [carriers[match.recording - 60]]).first)
      #expect(abs(alone.queryRange.start - match.queryRange.start) < 0.1)
      #expect(abs(alone.queryRange.stop - match.queryRange.stop) < 0.1)
      #expect(abs(alone.referenceRange.start - match.referenceRange.start) < 0.1)
      #expect(abs(alone.edit.tempo - match.edit.tempo) < 0.002 && abs(alone.edit.pitch - match.edit.pitch) < 0.002)
    }
  }

  /// What is told of the reasons leads to the same verdict.
  @Test(arguments: [1.0, 0.35, 0.2, 0.1, 0.05]) func anExplanationAgreesWithTheVerdict(share: Double) {
    let clip = Self.sound.cut(64..<364).blurred(keeping: share, seed: 8)
    let matcher = Matcher(MemoryIndex(Self.others + [Self.sound], profile: Made.profile), profile: Made.profile)
    let isMatched = !matcher.answer(to: clip, largestEValue: 0.001).matches.isEmpty
    let laid = matcher.explanations(of: clip, largestEValue: 0.001).flatMap(\.laid)
    #expect(laid.contains { $0.eValue <= 0.001 } == isMatched)
  }
}
