import Foundation
import Landmarks
import Testing

@testable import Reheard

@Suite("Index")
struct ReferenceIndexTests {
  let workshop: Workshop
  let index: String

  init() throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
  }

  private func add(
    _ paths: [String], jobs: Int = 2, segmentSize: Int = 500
  ) async throws -> (result: IndexAddition, notices: [IndexNotice]) {
    var notices: [IndexNotice] = []
    let result = try await ReferenceIndex.add(paths, to: index, jobs: jobs, segmentSize: segmentSize) {
      notices.append($0)
    }
    return (result, notices)
  }

  private func names() throws -> [String] { try ReferenceIndex(index).entries().map(\.recording.name) }

  @Test("holds what was added, in the order it was given")
  func adding() async throws {
    let paths = try (1...4).map { try workshop.wav("\($0).wav", seed: $0, seconds: 3) }
    let (result, _) = try await add(paths.reversed())
    #expect(result.added == 4 && result.failed == 0 && result.seconds == 12)
    let opened = try ReferenceIndex(index)
    #expect(try opened.entries().map(\.recording.name) == paths.reversed().map(Workshop.id))
    #expect(opened.size.recordings == 4 && opened.size.seconds == 12)
    #expect(try opened.entries().allSatisfy { $0.recording.peakCount > 40 && $0.recording.landmarkCount > 40 })
    #expect(try IndexVerification(index).problems == [])
    #expect(try opened.list(format: .csv).split(whereSeparator: \.isNewline).count == 5)
    #expect(try opened.card(of: paths[0], format: .text).contains(paths[0]))
    #expect(throws: IndexError.noSuchRecordings(path: index, names: ["x"])) {
      try opened.card(of: "x", format: .text)
    }
    #expect(try opened.summary(format: .json).contains("\"recordings\": 4"))
  }

  @Test("the same files give the same bytes, whatever the number of jobs")
  func determinism() async throws {
    let paths = try (1...9).map { try workshop.wav("\($0).wav", seed: $0, seconds: Double(10 - $0) / 2) }
    _ = try await ReferenceIndex.add(paths, to: workshop.path("one.reheard"), jobs: 1, segmentSize: 4)
    _ = try await ReferenceIndex.add(paths, to: workshop.path("eight.reheard"), jobs: 8, segmentSize: 4)
    let one = try workshop.content(of: "one.reheard")
    #expect(one.count == 5, "catalogue, lock and three segments, found \(one.keys.sorted())")
    #expect(try workshop.content(of: "eight.reheard") == one)
  }

  @Test("the same content is not added twice, in one go or later, under any name")
  func duplicates() async throws {
    let a = try workshop.wav("a.wav", seed: 1)
    let copy = try workshop.wav("copy.wav", seed: 1)
    let first = try await add([a, copy])
    #expect(first.result.added == 1 && first.result.known == 1 && first.result.failed == 0)
    #expect(first.notices.contains(.known(name: copy, as: Workshop.id(a), isOtherEvent: false)))
    let digest = try ReferenceIndex(index).digest
    let second = try await add([copy, a])
    #expect(second.result.added == 0 && second.result.known == 2)
    #expect(try ReferenceIndex(index).digest == digest)
  }

  @Test("a name that other content bears is an error, and the rest goes on")
  func nameTaken() async throws {
    let a = try workshop.wav("a.wav", seed: 1)
    _ = try await add([a])
    try workshop.wav("a.wav", seed: 2)
    let b = try workshop.wav("b.wav", seed: 3)
    let (result, _) = try await add([a, b])
    #expect(result.added == 1 && result.failed == 1)
    #expect(try names() == [a, b].map(Workshop.id))
  }

  @Test("too little sound is said and not added; what is no sound is passed over in folders only")
  func refusals() async throws {
    try workshop.wav("f/silence.wav", [Int16](repeating: 0, count: 24000))
    try workshop.wav("f/tune.wav", seed: 1)
    let note = try workshop.write("a note", to: "f/note")
    let inFolder = try await add([workshop.path("f")])
    #expect(inFolder.result == IndexAddition(added: 1, seconds: 6, known: 0, tooLittleSound: 1, failed: 0))
    let named = try await add([note])
    #expect(named.result.failed == 1)
  }

  @Test("a mistyped path makes no index")
  func nothing() async throws {
    let empty = workshop.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(try await add([empty]).result == IndexAddition())
    #expect(!FileManager.default.fileExists(atPath: index))
  }

  @Test("removing is all or nothing, and the last recording takes its segment along")
  func removal() async throws {
    let paths = try (1...5).map { try workshop.wav("\($0).wav", seed: $0, seconds: 2) }
    _ = try await add(paths, segmentSize: 2)
    let segments = workshop.path("test.reheard/segments")
    #expect(try FileManager.default.contentsOfDirectory(atPath: segments).count == 3)
    #expect(throws: IndexError.noSuchRecordings(path: index, names: ["x", "y"])) {
      try ReferenceIndex.remove(["x", paths[0], "y"], from: index)
    }
    #expect(try names() == paths.map(Workshop.id))
    try ReferenceIndex.remove([paths[2], paths[0], paths[3], paths[0]], from: index)
    #expect(try names() == [paths[1], paths[4]].map(Workshop.id))
    #expect(try FileManager.default.contentsOfDirectory(atPath: segments).count == 2)
    #expect(try IndexVerification(index).problems == [])
    let (result, _) = try await add([paths[0]])
    #expect(result.added == 1)
    #expect(try names() == [paths[1], paths[4], paths[0]].map(Workshop.id))
  }

  @Test("fingerprints from a file give the same segment as the media")
  func portable() async throws {
    let paths = try (1...3).map { try workshop.wav("\($0).wav", seed: $0, seconds: 3) }
    _ = try await add(paths)
    let written = try await FingerprintExport.write(
      paths + ["/nowhere.wav"], to: workshop.path("all.prints"), jobs: 2)
    #expect(written.written == 3 && written.failed == 1)
    let other = workshop.path("other.reheard")
    _ = try await ReferenceIndex.add([workshop.path("all.prints")], to: other, jobs: 2)
    #expect(try ReferenceIndex(other).digest == ReferenceIndex(index).digest)
    #expect(try workshop.content(of: "other.reheard") == workshop.content(of: "test.reheard"))
  }

  @Test("a title of the file and the date beside it are kept")
  func metadata() async throws {
    let a = try workshop.wav("a.wav", seed: 1)
    try workshop.write(#"{"timestamp": 1596553698, "description": "words"}"#, to: "a.info.json")
    _ = try await add([a])
    let recording = try #require(ReferenceIndex(index).entries().first?.recording)
    #expect(recording.publishedAt?.description == "2020-08-04T15:08:18Z")
    #expect(try !ReferenceIndex(index).card(of: a, format: .json).contains("words"), "an index holds no post's words")
  }
}
