import Landmarks
import Media
import Testing

@testable import Reheard

@Suite("Fingerprinter")
struct FingerprinterTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("knows content, length and usable sound")
  func facts() throws {
    let path = try workshop.wav("a.wav", Workshop.melody(seed: 1, seconds: 4) + [Int16](repeating: 0, count: 16000))
    let fingerprint = try Fingerprinter().fingerprint(path)
    #expect(fingerprint.name == path)
    #expect(fingerprint.sha256.count == 64)
    #expect(fingerprint.duration == 6)
    #expect((3.9...4.2).contains(fingerprint.usableSeconds), "4 of 6 s sound, found \(fingerprint.usableSeconds)")
    #expect(fingerprint.constellation.peaks.count > 60)
    #expect(fingerprint.warnings.isEmpty)
  }

  @Test("a part is heard as if the rest were not there")
  func part() throws {
    let samples = Workshop.melody(seed: 2, seconds: 9)
    let whole = try workshop.wav("whole.wav", samples)
    let alone = try workshop.wav("part.wav", Array(samples[16000..<52000]))
    let part = try Fingerprinter().fingerprint(whole, start: 2, stop: 6.5)
    #expect(part.duration == 4.5)
    #expect(try part.constellation == Fingerprinter().fingerprint(alone).constellation)
    #expect(try Fingerprinter().fingerprint(whole, start: 2).duration == 7)
    #expect(try Fingerprinter().fingerprint(whole, stop: 1.25).duration == 1.25)
  }

  @Test("a part that is not there is refused in words")
  func noPart() throws {
    let path = try workshop.wav("a.wav", seed: 3, seconds: 2)
    #expect(throws: FingerprintError.partBeyondEnd(path: path, start: 5, end: 2)) {
      try Fingerprinter().fingerprint(path, start: 5)
    }
    #expect(throws: FingerprintError.emptyPart(path: path, start: 1.5, stop: 1)) {
      try Fingerprinter().fingerprint(path, start: 1.5, stop: 1)
    }
    #expect(throws: FingerprintError.self) { try Fingerprinter().fingerprint(path, start: 1e300) }
  }

  @Test("what is no media is refused by the room that knows")
  func noMedia() throws {
    let text = try workshop.write("hello\n", to: "hello.mp3")
    #expect(throws: MediaError.text(path: text)) { try Fingerprinter().fingerprint(text) }
    #expect(throws: MediaError.missing(path: "/nowhere/a.wav")) { try Fingerprinter().fingerprint("/nowhere/a.wav") }
    let tones = try workshop.wav("a.wav", seed: 4, seconds: 1)
    #expect(throws: MediaError.self) { try Fingerprinter(stream: 3).fingerprint(tones) }
  }
}
