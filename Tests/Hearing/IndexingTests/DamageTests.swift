import Digests
import Foundation
import Indexing
import Landmarks
import TestSupport
import Testing

/// Segments that are not what they should be: an error or wrong answers, but never a crash, and never unnoticed.
@Suite struct DamageTests {
  private static let bytes = Made.segment(Made.constellations([40, 0, 25], seed: 8))

  /// Four hashes on the borders of each of the segment's blocks.
  private static let wide = stride(from: 0, to: LandmarkHash.limit, by: 65536).map {
    Probe(low: LandmarkHash(value: $0 - min($0, 2)), width: 4)
  }

  /// Opens, asks for everything, and verifies; returns the error that one of these gave.
  private func use(_ bytes: [UInt8]) -> IndexingError? {
    do {
      let reader = try Made.reader(bytes)
      // Whatever is found lies on the time line, and in the cells that were asked for.
      for probes in [Self.wide, [Probe(low: LandmarkHash(value: 1_000_000), width: 3)]] {
        let hits = reader.lookUp(probes, base: 0)
        #expect(hits.positions.allSatisfy { Int($0) < reader.timeLine.end })
        #expect(hits.ends.count == probes.reduce(0) { $0 + $1.width } && hits.ends == hits.ends.sorted())
      }
      for recording in 0..<reader.recordingCount { _ = reader.constellation(of: recording) }
      try reader.verify()
      return nil
    } catch {
      return error
    }
  }

  @Test func wholeItIsWhole() {
    #expect(use(Self.bytes) == nil)
  }

  @Test(arguments: [0x01, 0x80, 0xFF] as [UInt8])
  func everyChangedByteIsFound(change: UInt8) {
    for place in Self.bytes.indices {
      var bytes = Self.bytes
      bytes[place] ^= change
      if use(bytes) == nil { Issue.record("byte \(place) of \(bytes.count) was changed unnoticed") }
    }
  }

  /// Who forges a segment can give it the right checksum, too.
  @Test func aForgedCountOrDirectoryIsFound() {
    func sealed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
      var body = Array(Self.bytes.dropLast(32))
      change(&body)
      let hash = SHA256()
      hash.update(body)
      return body + hash.finalize()
    }
    #expect(sealed { _ in } == Self.bytes)
    let profile = Int(Self.bytes[12]) | Int(Self.bytes[13]) << 8
    let counts = (16 + profile + 7) / 8 * 8
    // Postings are the third of the counts.
    guard case .damaged(_, let reason) = use(sealed { $0[counts + 16] += 1 }) else {
      Issue.record("a wrong number of postings was not found")
      return
    }
    #expect(reason.hasPrefix("it holds "))
    // The directory follows three recordings of 12 bytes and all constellations; its last block ends where all do.
    let constellations = Int(Self.bytes[counts + 24]) | Int(Self.bytes[counts + 25]) << 8
    let directory = counts + 48 + 3 * 12 + constellations
    guard case .damaged(_, let reason) = use(sealed { $0[directory + 3] = 0xFF }) else {
      Issue.record("a wrong directory was not found")
      return
    }
    #expect(reason.hasPrefix("block 0 ends at byte "))
  }

  @Test func everyCutIsFound() {
    for count in 0..<Self.bytes.count where use(Array(Self.bytes.prefix(count))) == nil {
      Issue.record("cut off at byte \(count) unnoticed")
    }
  }

  @Test func moreBytesAreFound() {
    for extra in [1, 4, 32, 1000] { #expect(use(Self.bytes + [UInt8](repeating: 0, count: extra)) != nil) }
  }

  @Test func whatIsNoSegmentSaysSo() {
    #expect(use([]) == .notASegment(name: "made.segment"))
    #expect(use([UInt8](repeating: 0, count: 5000)) == .notASegment(name: "made.segment"))
    #expect(use(Array("RHSEGMNU".utf8) + Self.bytes.dropFirst(8)) == .notASegment(name: "made.segment"))
  }

  @Test func anotherVersionSaysWhich() {
    var bytes = Self.bytes
    bytes[8] = 1
    #expect(use(bytes) == .unsupportedVersion(name: "made.segment", expected: 4, found: 1))
    bytes[11] = 0xFF
    #expect(use(bytes) == .unsupportedVersion(name: "made.segment", expected: 4, found: 0xFF00_0001))
  }

  @Test func anotherProfileSaysWhich() {
    var other = Profile.standard
    other.id = "reheard-0"
    let bytes = Made.segment([], profile: other)
    #expect(use(bytes) == .wrongProfile(name: "made.segment", expected: "reheard-2", found: "reheard-0"))
    // The same name is not enough.
    var forged = Profile.standard
    forged.peaks.frameReach = 7
    #expect(
      use(Made.segment([], profile: forged))
        == .wrongProfile(name: "made.segment", expected: "reheard-2", found: "reheard-2"))
    // Byte 16 is the first of the profile.
    var broken = Self.bytes
    broken[16] = 0
    #expect(
      use(broken)
        == .wrongProfile(name: "made.segment", expected: "reheard-2", found: "one that cannot be read"))
  }

  @Test func moreThanAnySoundIsRefused() {
    let count = ConstellationCodec.mostBytes + 2
    // One recording of many frames, and of peaks whose times would be more than a number holds.
    var bytes = Array(Made.segment(Made.constellations([0], seed: 1)).dropLast(32))
    let start = bytes.count - 32 * 4 - 12 - 48
    let little = { (number: Int) in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    bytes.replaceSubrange(start + 24..<start + 28, with: little(count))
    bytes.replaceSubrange(start + 48 + 8..<start + 48 + 12, with: little(count))
    bytes.insert(contentsOf: [UInt8](repeating: 0xFF, count: count), at: start + 48 + 12)
    #expect(
      use(bytes + [UInt8](repeating: 0, count: 32))
        == .damaged(name: "made.segment", reason: "a recording's peaks take \(count) bytes"))
  }

  /// Damage that the checksum does not show, because whoever made it made the checksum too.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func noBytesCrashTheReader(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<50 {
      var bytes = Self.bytes
      for _ in 0..<Int.random(in: 1...40, using: &dice) {
        // Behind the profile, so that the header is not always refused at once.
        let place = Int.random(in: 400..<bytes.count, using: &dice)
        bytes[place] = [0, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &dice)].randomElement(using: &dice) ?? 0
      }
      #expect(use(bytes) != nil || bytes == Self.bytes)
    }
  }

  @Test func errorsNameWhatToDo() {
    let errors: [IndexingError] = [
      .file(path: "a.segment", operation: "open", reason: "No such file or directory"),
      .notASegment(name: "a.segment"), .unsupportedVersion(name: "a.segment", expected: 4, found: 1),
      .wrongProfile(name: "a.segment", expected: "p", found: "q"), .damaged(name: "a.segment", reason: "it is cut"),
      .wrongChecksum(name: "a.segment", expected: "00", found: "11"),
    ]
    #expect(errors.allSatisfy { "\($0)".contains("a.segment") })
    #expect(Set(errors.map { "\($0)" }).count == errors.count)
  }
}
