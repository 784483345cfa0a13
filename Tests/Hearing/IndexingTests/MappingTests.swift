import Foundation
import Indexing
import Landmarks
import Testing

@Suite final class MappingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "mapping-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  @Test func aMappedSegmentIsTheSameAsItsBytes() throws {
    let bytes = Made.segment(Made.constellations([100, 50], seed: 6))
    try Data(bytes).write(to: URL(filePath: path("ключ 1.segment")))
    let mapped = try SegmentBytes(mapping: path("ключ 1.segment"))
    #expect(mapped.count == bytes.count && mapped.name == path("ключ 1.segment"))
    let reader = try SegmentReader(mapped, profile: .standard)
    try reader.verify()
    let plain = try Made.reader(bytes)
    let hits = reader.lookUp(Made.some, base: 0)
    #expect(hits == plain.lookUp(Made.some, base: 0) && !hits.positions.isEmpty)
  }

  @Test func aMappingOutlivesItsFile() throws {
    let bytes = Made.segment(Made.constellations([100], seed: 7))
    try Data(bytes).write(to: URL(filePath: path("gone.segment")))
    let reader = try SegmentReader(SegmentBytes(mapping: path("gone.segment")), profile: .standard)
    try FileManager.default.removeItem(atPath: path("gone.segment"))
    try reader.verify()
  }

  @Test func aMissingFileSaysSo() {
    let path = path("none.segment")
    #expect(throws: IndexingError.file(path: path, operation: "open", reason: "No such file or directory")) {
      try SegmentBytes(mapping: path)
    }
  }

  @Test func anEmptyFileIsNoSegment() throws {
    try Data().write(to: URL(filePath: path("empty.segment")))
    #expect(throws: IndexingError.notASegment(name: path("empty.segment"))) {
      try SegmentBytes(mapping: self.path("empty.segment"))
    }
  }

  @Test(arguments: ["/", "/dev/null", "/dev/zero"])
  func onlyRegularFilesAreMapped(path: String) {
    #expect(throws: IndexingError.notASegment(name: path)) { try SegmentBytes(mapping: path) }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeWithoutAWriterIsNotWaitedFor() throws {
    let path = path("pipe.segment")
    try #require(unsafe mkfifo(path, 0o600) == 0)
    #expect(throws: IndexingError.notASegment(name: path)) { try SegmentBytes(mapping: path) }
  }
}
