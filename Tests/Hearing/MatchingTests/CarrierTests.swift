import Audio
import Chances
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

  /// A place that holds the sound faintly hides no other one, however many there are.
  @Test func noPlaceIsTooMany() {
    let jingle = Made.constellation(frames: 128, seed: 1_500)
    let show = (1...12).reduce(Self.others[0]) { show, number in
      show.followed(by: jingle.blurred(keeping: 0.5, seed: UInt64(number))).followed(by: Self.others[number])
    }
    let found = matches(jingle, in: Array(Self.others[20...]) + [show])
    #expect(found.count == 12 && found.allSatisfy { $0.recording == 40 })
  }

  /// A copy at another pitch of what the clip is a faster copy of: what was done to one to make the other is neither speed,
  /// nor tempo, nor pitch alone.
  @Test func carriersWithTempoAndPitchApartAreNamed() throws {
    let edits = [
      Edit.identity, Edit(tempo: 0.8, pitch: 0.8), Edit(tempo: 1, pitch: exp2(4 / 12)), Edit(tempo: 1.25, pitch: 1),
    ]
    let carriers = edits.map { Self.sound.edited($0) }
    let found = matches(carriers[1].cut(40..<400).blurred(keeping: 0.8, seed: 5), in: Self.others + carriers)
    #expect(Set(found.map(\.recording)) == [60, 61, 62, 63])
    for match in found {
      let edit = edits[match.recording - 60]
      #expect(
        abs(match.edit.tempo * edit.tempo / 0.8 - 1) < 0.015 && abs(match.edit.pitch * edit.pitch / 0.8 - 1) < 0.015)
    }
  }

  /// Where another judge has the last word, what else is there changes nothing of what is named.
  @Test func othersDoNotMakeANominationVanish() throws {
    var parameters = SearchParameters()
    parameters.judging.isNominating = true
    let clip = Self.sound.cut(64..<364).blurred(keeping: 0.35, seed: 8)
    func nominated(_ recordings: [Constellation]) throws -> Match {
      let index = MemoryIndex(recordings, profile: Made.profile)
      let law = Calibration.standard(recordings: 1, small: parameters.judging.smallIndex)
      let found = Matcher(index, profile: Made.profile, parameters: parameters, calibration: law)
        .answer(to: clip, largestEValue: 1e-5).matches
      #expect(found.map(\.recording) == [0])
      return try #require(found.first)
    }
    // What the clip's decoys find, and what is a little like it.
    let turned = [(true, false), (false, true), (true, true)].map { isReversed, isMirrored in
      Made.query(clip).decoy(isReversed: isReversed, isMirrored: isMirrored, parameters: parameters).constellation
    }
    let alone = try nominated([Self.sound])
    let beside = try nominated([Self.sound] + turned + Self.others)
    #expect(beside.score == alone.score && beside.queryRange == alone.queryRange)
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
