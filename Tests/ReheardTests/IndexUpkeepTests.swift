import Foundation
import Indexing
import Landmarks
import Testing

@testable import Reheard

@Suite("An index is kept up")
struct IndexUpkeepTests {
  let workshop: Workshop
  let index: String
  let tunes: [String]

  init() async throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    tunes = try workshop.tunes(3)
    _ = try await ReferenceIndex.add(tunes, to: index, jobs: 1, segmentSize: 1)
  }

  private func segments() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: index + "/segments").sorted()
  }

  /// Changes bytes of the segment that holds the recording with this number.
  private func damage(_ number: Int, at share: Double) throws {
    let opened = try ReferenceIndex(index)
    let entry = try opened.entries()[number]
    let segment = try #require(opened.segments.first { $0.id == entry.segment })
    let file = URL(fileURLWithPath: index + "/segments/" + segment.file)
    var bytes = try [UInt8](Data(contentsOf: file))
    bytes[Int(Double(bytes.count) * share)] ^= 0x55
    try Data(bytes).write(to: file)
  }

  private func expectAllHeard(_ tunes: [String]) throws {
    let checker = try Checker(indexes: [index])
    for tune in tunes { #expect(checker.check(tune).matches.map(\.recording) == [Workshop.id(tune)]) }
  }

  @Test("merging keeps recordings, numbers and digest, and a reader goes on with what it opened")
  func merging() async throws {
    let before = try ReferenceIndex(index)
    let checker = try Checker(indexes: [index])
    #expect(try segments().count == 3)
    #expect(try ReferenceIndex.merge(index) == (before: 3, after: 1))
    let after = try ReferenceIndex(index)
    #expect(try segments().count == 1 && after.digest == before.digest)
    #expect(try after.entries().map(\.recording) == before.entries().map(\.recording))
    #expect(try after.entries().map(\.id) == before.entries().map(\.id))
    #expect(checker.check(tunes[0]).matches.map(\.recording) == [Workshop.id(tunes[0])])
    try expectAllHeard(tunes)
    #expect(try IndexVerification(index).problems == [])
    let bytes = try workshop.content(of: "test.reheard/segments")
    #expect(try ReferenceIndex.merge(index) == (before: 1, after: 1))
    #expect(try workshop.content(of: "test.reheard/segments") == bytes, "there is nothing left to merge")
    // The hole that a removed recording leaves is closed.
    try ReferenceIndex.remove([tunes[1]], from: index)
    #expect(try ReferenceIndex.merge(index) == (before: 1, after: 1))
    let merged = try workshop.content(of: "test.reheard/segments")
    let other = workshop.path("other.reheard")
    try await ReferenceIndex.add([tunes[0], tunes[2]], to: other, jobs: 1)
    #expect(try Set(merged.values) == Set(workshop.content(of: "other.reheard/segments").values))
    #expect(try ReferenceIndex(other).digest == ReferenceIndex(index).digest)
  }

  @Test("adding merges by itself where there are many segments")
  func manySegments() async throws {
    let fingerprint = try Fingerprinter().fingerprint(tunes[0])
    let copies = try FingerprintFileWriter(workshop.path("copies"))
    for number in 4...16 {
      var copy = fingerprint
      copy.name = "copy \(number)"
      copy.sha256 = String(repeating: "0", count: 62) + "\(number + 10)"
      try copies.append(copy)
    }
    try copies.finish()
    _ = try await ReferenceIndex.add([workshop.path("copies")], to: index, jobs: 1, segmentSize: 1)
    #expect(try segments().count == 1)
    #expect(try IndexVerification(index).problems == [])
    #expect(try ReferenceIndex(index).entries().count == 16)
  }

  @Test("what is damaged is never merged into something that looks whole")
  func damagedMerge() throws {
    try damage(1, at: 0.3)
    let before = try segments()
    #expect(throws: (any Error).self) { try ReferenceIndex.merge(index) }
    #expect(try segments() == before)
    #expect(try IndexVerification(index).notes == [])
  }

  @Test("repair keeps what is whole and names what is gone", arguments: [false, true])
  func repair(isMerged: Bool) async throws {
    if isMerged { _ = try ReferenceIndex.merge(index) }
    #expect(try IndexRepair(index).problems == [])
    let opened = try ReferenceIndex(index)
    let folder = SegmentFolder(index: index)
    // In the middle of the second recording's peaks: found by those peaks alone.
    let entry = try opened.entries()[1]
    let segment = try #require(opened.segments.first { $0.id == entry.segment })
    let reader = try folder.open(segment, profile: .standard)
    let peaks = try folder.constellation(of: entry, in: reader, segment: segment).peaks
    let file = URL(fileURLWithPath: index + "/segments/" + segment.file)
    var bytes = try [UInt8](Data(contentsOf: file))
    var code: [UInt8] = []
    ConstellationCodec.encode(peaks, pairing: reader.profile.pairing, into: &code)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: code) })
    bytes[place + code.count / 2] ^= 1
    try Data(bytes).write(to: file)
    let checker = try Checker(indexes: [index])
    let report = checker.check(tunes[1])
    #expect(report.status == .error && report.error?.contains("index repair") == true)
    let repair = try IndexRepair(index)
    #expect(repair.gone.map(\.name) == [Workshop.id(tunes[1])] && !repair.problems.isEmpty)
    #expect(repair.rescued == (isMerged ? [tunes[0], tunes[2]].map(Workshop.id) : []))
    #expect("\(repair)".contains("gone: \(Workshop.id(tunes[1]))"))
    #expect(try IndexVerification(index).problems == [])
    try expectAllHeard([tunes[0], tunes[2]])
    #expect(try await ReferenceIndex.add(tunes, to: index, jobs: 1).added == 1)
    #expect(try ReferenceIndex(index).digest == opened.digest)
  }

  @Test("a recording whose landmarks are damaged loses nothing; one whose segment is missing is gone")
  func repairLandmarks() throws {
    try damage(0, at: 0.97)
    let files = try segments()
    try FileManager.default.removeItem(atPath: index + "/segments/" + files[2])
    let repair = try IndexRepair(index)
    #expect(
      repair.rescued == [Workshop.id(tunes[0])] && repair.gone.map(\.name) == [Workshop.id(tunes[2])]
        && repair.recordings == 2)
    #expect(try IndexVerification(index).problems == [])
    try expectAllHeard([tunes[0], tunes[1]])
  }

  @Test("a segment that is there and cannot be opened is not taken for gone: nothing is repaired")
  func unreadable() throws {
    let files = try segments()
    let before = try workshop.content(of: "test.reheard")
    // A socket cannot be opened by anybody, not even by root, who may read every file.
    try workshop.shell(
      """
      cd test.reheard/segments; mv \(files[1]) ../aside
      python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' \(files[1])
      """)
    #expect {
      try IndexRepair(index)
    } throws: { error in
      guard case IndexingError.file(let path, operation: "open", _) = error else { return false }
      return path.hasSuffix(files[1])
    }
    try workshop.shell("cd test.reheard; rm segments/\(files[1]); mv aside segments/\(files[1])")
    #expect(try workshop.content(of: "test.reheard") == before)
    #expect(try IndexVerification(index).problems == [])
    try expectAllHeard(tunes)
  }

  @Test("a backup is the index as it was, also while another writes")
  func backup() async throws {
    let copy = workshop.path("copy.reheard")
    let writer = try IndexWriter(index, makingIt: false)
    #expect(try IndexBackup.write(index, to: copy) == (recordings: 3, segments: 3))
    _ = writer
    #expect(try IndexVerification(copy).problems == [])
    #expect(try ReferenceIndex(copy).digest == ReferenceIndex(index).digest)
    #expect(throws: ResultFileError.exists(path: copy)) { try IndexBackup.write(index, to: copy) }
    #expect(throws: ResultFileError.self) { try IndexBackup.write(index, to: index + "/copy") }
    try damage(0, at: 0.5)
    #expect(throws: IndexError.self) { try IndexBackup.write(index, to: workshop.path("other.reheard")) }
    let left = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(left.filter { $0.contains("other") || $0.contains(".part") } == [])
  }

  @Test("moved media are found by their content, and only those are looked for")
  func relocation() async throws {
    try FileManager.default.createDirectory(atPath: workshop.path("new/deep"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: tunes[0], toPath: workshop.path("new/deep/renamed.wav"))
    try FileManager.default.removeItem(atPath: tunes[1])
    let result = try await IndexRelocation(index, in: [workshop.path("new")], jobs: 2)
    #expect(result.found.map(\.path) == [workshop.path("new/deep/renamed.wav")])
    #expect(result.missing.map(\.name) == [Workshop.id(tunes[1])])
    let entries = try ReferenceIndex(index).entries()
    #expect(entries.map(\.recording.name) == tunes.map(Workshop.id))
    #expect(entries[0].recording.path == workshop.path("new/deep/renamed.wav"))
    #expect(try await IndexRelocation(index, in: [workshop.path("new")], jobs: 1).found == [])
  }
}
