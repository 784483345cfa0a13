import Foundation
import TestSupport
import Testing

@testable import Claims
@testable import Events

/// What `Scripts/fuzz` does for long, for a moment: the files in `Tests/Fuzz`, and what becomes of them by chance.
@Suite struct ForeignFileTests {
  private static let corpus = URL(fileURLWithPath: Repository.path("Tests/Fuzz"))

  private func mutations(of kind: String, count: Int) throws -> [Data] {
    var seed: UInt64 = 11
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, limit)
    }
    let folder = Self.corpus.appendingPathComponent(kind)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name in
      let whole = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
      return [Data(whole)]
        + (0..<count).map { _ in
          var bytes = whole
          for _ in 0...random(4) {
            let place = random(bytes.count)
            switch random(4) {
            case 0: bytes[place] ^= UInt8(1 << random(8))
            case 1: bytes.insert(contentsOf: bytes[place...].prefix(random(40)), at: random(bytes.count))
            case 2: bytes.insert(Array("{}[]:,\"'&*!|>-\n\0".utf8)[random(16)], at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(6)))
            }
            if bytes.isEmpty { bytes = [0] }
          }
          return Data(bytes)
        }
    }
  }

  @Test func `claims end in an error or in an answer`() throws {
    var answers = 0
    for bytes in try mutations(of: "claim", count: 300) {
      if (try? InfoJSON.claim(json: bytes, source: "made")) != nil { answers += 1 }
    }
    #expect(answers > 10)
  }

  @Test func `event files end in an error or in an answer, and what is an event has no flaw`() throws {
    let folder = try Folder()
    var answers = 0
    for bytes in try mutations(of: "event", count: 200) {
      let path = try folder.write("e.yaml", bytes)
      guard let event = try? EventFile.read(path) else { continue }
      answers += 1
      #expect(event.flaw == nil)
    }
    #expect(answers > 10)
  }
}
