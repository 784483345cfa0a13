import Digests
import Foundation
import Landmarks
import TestSupport
import Testing

@testable import Reheard

@Suite("Portable fingerprints")
struct FingerprintFileTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func write(_ fingerprints: [Fingerprint], to name: String, profile: Profile = .standard) throws -> String {
    let writer = try FingerprintFileWriter(workshop.path(name), profile: profile)
    for fingerprint in fingerprints { try writer.append(fingerprint) }
    try writer.finish()
    return workshop.path(name)
  }

  private var small: Fingerprint {
    Fingerprint(
      name: "a \u{202E}.wav", sha256: String(repeating: "0f", count: 32), start: 0.1, stop: nil, duration: 1.7,
      usableSeconds: 96 / 62.5, tags: ["title": "x"], warnings: ["truncated"],
      constellation: Constellation(
        peaks: [
          Peak(time: 5, band: 700, rank: 3), Peak(time: 5, band: 701, rank: 0), Peak(time: 399, band: 2, rank: 30),
        ], frameCount: 100, activeFrameCount: 96))
  }

  @Test("come back as they were, in their order")
  func roundTrip() throws {
    let fingerprints = try (1...3).map { seed in
      try Fingerprinter().fingerprint(
        workshop.wav("\(seed).wav", seed: seed, seconds: Double(seed)), start: seed == 2 ? 0.3 : nil)
    }
    let file = try FingerprintFile(write(fingerprints + [small], to: "all.prints"))
    #expect(file.count == 4)
    for (number, fingerprint) in (fingerprints + [small]).enumerated() {
      #expect(try file.fingerprint(number) == fingerprint)
    }
    #expect(FingerprintFile.isOne(file.path))
    #expect(try !FingerprintFile.isOne(workshop.write("RHPRINT", to: "short")))
    #expect(!FingerprintFile.isOne(workshop.folder.path))
  }

  @Test("nothing is in its place before it is finished")
  func unfinished() throws {
    let path = try write([], to: "a.prints")
    let old = try workshop.bytes("a.prints")
    do {
      let writer = try FingerprintFileWriter(path)
      try writer.append(small)
      #expect(try workshop.bytes("a.prints") == old)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) == ["a.prints"])
    _ = try write([small], to: "a.prints")
    #expect(try FingerprintFile(path).count == 1)
  }

  @Test("any changed, missing or added byte is noticed")
  func damage() throws {
    let good = try [UInt8](Data(contentsOf: URL(fileURLWithPath: write([small, small], to: "good.prints"))))
    for place in stride(from: 0, to: good.count, by: 3) {
      var bad = good
      bad[place] ^= 0x41
      let path = try workshop.write(bad, to: "bad.prints")
      #expect(throws: FingerprintFileError.self, "byte \(place)") { try FingerprintFile(path) }
      let cut = try workshop.write(Array(good[..<place]), to: "cut.prints")
      #expect(throws: FingerprintFileError.self, "cut at \(place)") { try FingerprintFile(cut) }
    }
    let long = try workshop.write(good + [0], to: "long.prints")
    #expect(throws: FingerprintFileError.self) { try FingerprintFile(long) }
  }

  @Test("whoever writes the right checksum still cannot make it trap")
  func hostile() throws {
    let path = try write([small], to: "good.prints")
    let good = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))).dropLast(32)
    var random = Dice(seed: 5)
    for _ in 0..<400 {
      var bad = Array(good)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        // Behind the profile, where the numbers are.
        let low = Int.random(in: 0...9, using: &random) == 0 ? 0 : good.count - 330
        bad[Int.random(in: max(0, low)..<good.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bad.removeLast(Int.random(in: 1...40, using: &random)) }
      let hostile = try workshop.write(bad + SHA256.digest(of: bad), to: "hostile.prints")
      do {
        let file = try FingerprintFile(hostile)
        for number in 0..<file.count { _ = try file.fingerprint(number) }
      } catch is FingerprintFileError {
        // What is expected: an error of its own, not a trap.
      }
    }
  }

  @Test("another profile or version is said by name")
  func otherProfile() throws {
    var profile = Profile.standard
    profile.id = "other-1"
    let other = try write([small], to: "other.prints", profile: profile)
    #expect(throws: FingerprintFileError.wrongProfile(path: other, expected: "reheard-2", found: "other-1")) {
      try FingerprintFile(other)
    }
    var bytes = try Array(workshop.bytes("other.prints").dropLast(32))
    bytes[8] = 9
    let newer = try workshop.write(bytes + SHA256.digest(of: bytes), to: "newer.prints")
    #expect(throws: FingerprintFileError.unsupportedVersion(path: newer, expected: 4, found: 9)) {
      try FingerprintFile(newer)
    }
  }
}
