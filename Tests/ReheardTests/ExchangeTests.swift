import Digests
import Foundation
import Landmarks
import TestSupport
import Testing

@testable import Reheard

@Suite("Exchange of fingerprints without audio")
struct ExchangeTests {
  let workshop: Workshop
  let index: String
  let file: String
  let tunes: [String]

  init() async throws {
    workshop = try Workshop()
    index = workshop.path("mine.reheard")
    file = workshop.path("agency.export")
    let workshop = workshop
    tunes = try ["secret/1.wav", "2.wav"].enumerated().map { number, name in
      try workshop.wav(name, seed: UInt64(number + 1), seconds: 3)
    }
    let event = try workshop.write(
      """
      id: e
      title: t
      date: 2020-08-04
      sources: [{url: /home/alice/notes.txt}, {url: "https://example.org/a"}]
      factchecks: ["file:///home/alice/check.html"]
      recordings: [{path: "\(tunes[0])"}]
      """, to: "e.yaml")
    try await ReferenceIndex.add([event, tunes[1]], to: index, jobs: 1)
    #expect(try IndexExport.write(index, to: file) == (recordings: 2, events: 1, imported: 0))
  }

  @Test("the file says nothing of the exporter's folders, and the same index gives the same bytes")
  func privacy() throws {
    let text = String(decoding: try workshop.bytes("agency.export"), as: UTF8.self)
    for word in ["secret", "alice", workshop.folder.path, "/tmp", "home"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("1.wav") && text.contains("https://example.org/a"))
    _ = try IndexExport.write(index, to: workshop.path("again"))
    #expect(try workshop.bytes("again") == workshop.bytes("agency.export"))
    #expect(throws: ResultFileError.self) { try IndexExport.write(index, to: index + "/x") }
  }

  @Test("what is imported is heard, keeps its source, and goes away with it")
  func life() async throws {
    let theirs = workshop.path("theirs.reheard")
    let own = try workshop.wav("own.wav", seed: 9, seconds: 3)
    try await ReferenceIndex.add([own], to: theirs, jobs: 1)
    let before = try workshop.content(of: "theirs.reheard/segments")
    let plan = try IndexImport.add(file, to: theirs, isDryRun: true)
    #expect(plan.recordings == 2 && plan.events == 1 && plan.source == "agency")
    #expect(try workshop.content(of: "theirs.reheard/segments") == before)
    #expect(try IndexImport.add(file, to: theirs) == plan)
    #expect(try IndexVerification(theirs).problems == [])
    let report = try Checker(indexes: [theirs]).check(tunes[0])
    #expect(report.matches.map(\.recording) == ["agency/1.wav"])
    #expect(try ReferenceIndex(theirs).entries().map(\.recording.source) == [nil, "agency", "agency"])
    let again = try IndexImport.add(file, to: theirs)
    #expect(again.recordings == 0 && again.events == 0 && again.known == 3)
    // What came from others is not passed on.
    let passed = try IndexExport.write(theirs, to: workshop.path("passed"))
    #expect(passed == (recordings: 1, events: 0, imported: 2))
    #expect(throws: IndexError.self) { try ReferenceIndex.remove(source: "nobody", from: theirs) }
    #expect(try ReferenceIndex.remove(source: "agency", from: theirs) == (recordings: 2, events: 1))
    #expect(try ReferenceIndex(theirs).entries().map(\.recording.name) == [Workshop.id(own)])
    #expect(try ReferenceIndex(theirs).catalogue.events() == [])
    #expect(try workshop.content(of: "theirs.reheard/segments") == before)
  }

  @Test("an index that is made by importing has the fingerprints of the one that was exported")
  func fresh() throws {
    let theirs = workshop.path("theirs.reheard")
    #expect(try IndexImport.add(file, to: theirs, as: "a-1").recordings == 2)
    let (mine, copy) = (try ReferenceIndex(index).entries(), try ReferenceIndex(theirs).entries())
    #expect(mine.map(\.recording.fingerprint) == copy.map(\.recording.fingerprint))
    #expect(mine.map(\.recording.landmarkCount) == copy.map(\.recording.landmarkCount))
    #expect(try workshop.content(of: "mine.reheard/segments") == workshop.content(of: "theirs.reheard/segments"))
    #expect(throws: ExchangeError.sourceName(name: "a/b")) { try IndexImport.add(file, to: theirs, as: "a/b") }
  }

  @Test("an event of one's own is never changed, nor given a stranger's recordings")
  func foreignEvent() async throws {
    let theirs = workshop.path("theirs.reheard")
    let event = try workshop.write("id: e\ntitle: another\ndate: 1999\n", to: "other.yaml")
    try await ReferenceIndex.add([event], to: theirs, jobs: 1)
    _ = try IndexImport.add(file, to: theirs)
    let opened = try ReferenceIndex(theirs)
    #expect(try opened.catalogue.events().map(\.title) == ["t", "another"])
    #expect(try opened.entries().compactMap(\.recording.event) == ["agency.e"])
    #expect(try ReferenceIndex.remove(source: "agency", from: theirs) == (recordings: 2, events: 1))
    #expect(try ReferenceIndex(theirs).catalogue.events().map(\.id) == ["e"])
  }

  @Test("an event whose name is taken twice over gets a third, the same one at each import")
  func clash() async throws {
    let theirs = workshop.path("theirs.reheard")
    let long = String(repeating: "long", count: 20)
    let events = try ["e", "agency.e", "agency.e.2", "\(long.prefix(40)).e"].map {
      try workshop.write("id: \($0)\ntitle: another\ndate: 1999\n", to: "\($0).yaml")
    }
    try await ReferenceIndex.add(events, to: theirs, jobs: 1)
    func imported() throws -> [String] {
      try ReferenceIndex(theirs).catalogue.events().filter { $0.title == "t" }.map(\.id).sorted()
    }
    #expect(try IndexImport.add(file, to: theirs).events == 1)
    #expect(try imported() == ["agency.e.3"])
    #expect(try ReferenceIndex(theirs).entries().compactMap(\.recording.event) == ["agency.e.3"])
    let again = try IndexImport.add(file, to: theirs)
    #expect(again.events == 0 && again.known == 3)
    #expect(try imported() == ["agency.e.3"])
    // Of a long name enough is kept to tell events apart, and the name stays one that an event can have.
    #expect(try IndexImport.add(file, to: theirs, as: long).events == 1)
    #expect(try imported() == ["agency.e.3", "\(long.prefix(40)).e.2"])
    #expect(try imported().allSatisfy(Event.isID))
    #expect(try ReferenceIndex(theirs).catalogue.events().filter { $0.title == "another" }.count == 4)
  }

  @Test("no changed or cut file is taken, and the index is as it was")
  func damage() async throws {
    let good = try workshop.bytes("agency.export")
    let theirs = workshop.path("theirs.reheard")
    for place in stride(from: 0, to: good.count, by: 61) {
      var bytes = good
      bytes[place] ^= 0x10
      let flipped = try workshop.write(bytes, to: "flipped")
      #expect(throws: (any Error).self, "byte \(place)") { try IndexImport.add(flipped, to: theirs) }
      let cut = try workshop.write(Array(good[..<place]), to: "cut")
      #expect(throws: (any Error).self, "cut at \(place)") { try IndexImport.add(cut, to: theirs) }
    }
    #expect(!FileManager.default.fileExists(atPath: theirs))
  }

  /// What whoever made the file, checksum and all, says beyond what an export can hold.
  @Test(
    "a file with a right checksum and wrong content is refused",
    arguments: [
      (#""name":"1.wav""#, #""name":"/etc/x""#), (#""name":"1.wav""#, #""name":"""#),
      (#""id":"e""#, #""id":"/e""#), (#""event":"e""#, #""event":"../e""#), (#""duration":3"#, #""duration":9"#),
      (#""frame_count":"#, #""frame_count":1"#), (#""sha256":""#, #""sha256":"x"#),
      (#"{"recording""#, #"{"recordinx""#),
      (#""fingerprint":""#, #""fingerprint":"00"#), (#""duration":3"#, #""duration":-3"#),
    ])
  func forged(old: String, new: String) throws {
    let bytes = try workshop.bytes("agency.export")
    var forged = Array(bytes[..<12])
    var place = 12
    func number() -> Int {
      defer { place += 4 }
      return FingerprintFileFormat.number(bytes[place..<place + 4])
    }
    let profile = number()
    forged += bytes[12..<place + profile]
    place += profile
    var changes = 0
    while case let count = number(), count > 0 {
      let code = number()
      let text = String(decoding: bytes[place..<place + count], as: UTF8.self)
      let changed = text.replacingOccurrences(of: old, with: new)
      changes += changed == text ? 0 : 1
      forged += FingerprintFileFormat.bytes(UInt32(changed.utf8.count)) + FingerprintFileFormat.bytes(UInt32(code))
      forged += Array(changed.utf8) + bytes[place + count..<place + count + code]
      place += count + code
    }
    #expect(changes > 0)
    forged += FingerprintFileFormat.bytes(0)
    let file = try workshop.write(forged + SHA256.digest(of: forged), to: "forged")
    #expect(throws: (any Error).self) { try IndexImport.add(file, to: workshop.path("theirs.reheard")) }
    #expect(!FileManager.default.fileExists(atPath: workshop.path("theirs.reheard")))
  }

  @Test("a file that is changed by chance and sealed again ends in an error or in sound entries, never in a crash")
  func sealedDamage() throws {
    let good = try workshop.bytes("agency.export")
    var random = Dice(seed: 5)
    for _ in 0..<400 {
      var bytes = Array(good.dropLast(32))
      for _ in 0...Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let path = try workshop.write(bytes + SHA256.digest(of: bytes), to: "changed")
      guard let file = try? ExchangeFile(path) else { continue }
      try? file.read(
        event: { #expect($0.flaw == nil) }, recording: { #expect($1.isPlausible(.standard) && !$0.name.isEmpty) })
    }
  }

  @Test("peaks denser than any sound has are refused")
  func dense() throws {
    var dense = Constellation(frameCount: 200, activeFrameCount: 200)
    dense.peaks = (0..<700).map { Peak(time: Int32($0), band: Int16($0 % 400), rank: 0) }
    #expect(!dense.isPlausible(.standard))
    dense.peaks = dense.peaks.filter { $0.time % 8 == 0 }
    #expect(dense.isPlausible(.standard))
    dense.peaks.append(Peak(time: 900, band: 3, rank: 0))
    #expect(!dense.isPlausible(.standard))
  }
}
