import Audio
import Marks
import Testing

@testable import Sighting

/// What is the same film is found, and what only looks like it is not.
@Suite struct FootageMatcherTests {
  private let film = FilmSet(seed: 1)
  private let other = FilmSet(seed: 2)

  private func answer(_ clip: Footage, _ recording: Footage) -> SightAnswer {
    FootageMatcher(recording).answer(to: clip, largestEValue: 0.001)
  }

  @Test func aPartOfAFilm() throws {
    let recording = film.footage(8, film.pan)
    let clip = film.footage(4) { film.pan($0 + 2) }
    let match = try #require(answer(clip, recording).matches.first)
    #expect(abs(match.referenceRange.start - match.queryRange.start - 2) < 0.3)
    #expect(match.tempo == 1 && !match.isMirrored)
    #expect(match.view.width > 0.95 && match.referenceView.height > 0.95)
  }

  @Test func mirrored() throws {
    let recording = film.footage(8, film.pan)
    let clip = film.footage(4) { film.mirrored(film.pan($0 + 3)) }
    let match = try #require(answer(clip, recording).matches.first)
    #expect(match.isMirrored && abs(match.referenceRange.start - match.queryRange.start - 3) < 0.3)
  }

  @Test func faster() throws {
    let recording = film.footage(10, film.pan)
    let clip = film.footage(4) { film.pan(2 * $0 + 1) }
    let match = try #require(answer(clip, recording).matches.first)
    #expect(abs(match.tempo - 2) < 0.1)
  }

  @Test func beforeAFixedCameraWhatMovesIsTheEvidence() throws {
    let recording = film.footage(10, film.walk)
    let match = try #require(answer(film.footage(4) { film.walk($0 + 4) }, recording).matches.first)
    #expect(abs(match.referenceRange.start - match.queryRange.start - 4) < 0.5)
    #expect(match.changesAlike > 0.9)
  }

  @Test func anotherFilm() {
    let found = answer(other.footage(6, other.pan), film.footage(8, film.pan))
    #expect(found.matches.isEmpty)
  }

  @Test func aLogoIsNoEvidence() {
    let logo = FilmSet(seed: 3).rest()
    let clip = other.footage(6) { other.stamped(other.pan($0), with: logo) }
    let recording = film.footage(8) { film.stamped(film.pan($0), with: logo) }
    #expect(answer(clip, recording).matches.isEmpty)
  }

  @Test func aPictureThatNeverMovesIsNoFilm() {
    let found = answer(film.footage(6) { _ in film.rest() }, film.footage(9) { _ in film.rest() })
    #expect(found.matches.isEmpty && found.samePicture != nil)
  }

  @Test func nothingToSee() {
    let black = [UInt8](repeating: 16, count: film.width * film.height)
    let found = answer(film.footage(5) { _ in black }, film.footage(6, film.pan))
    #expect(found.matches.isEmpty && found.shortage != nil)
  }

  @Test func theSameAgain() {
    let recording = film.footage(6, film.pan)
    let clip = film.footage(4) { film.pan($0 + 1) }
    #expect(answer(clip, recording) == answer(clip, recording))
  }
}
