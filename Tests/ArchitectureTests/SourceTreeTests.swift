import Foundation
import Testing

/// The walk over the tree sees what is there, and says what is missing.
struct SourceTreeTests {
  /// Builds a small house in a temporary folder and takes it down again.
  private func withHouse(_ files: [String: String], _ body: (SourceTree) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(SourceTree(root: root))
  }

  @Test func aRoomOutsideThePlanIsABreach() throws {
    try withHouse(["Sources/Utils/A.swift": "", "Tests/UtilsTests/A.swift": "@Test func a() {}"]) { tree in
      let breaches = try tree.unplannedOrUntestedRooms()
      #expect(breaches.map(\.path) == ["Sources/Utils"])
    }
  }

  @Test func aRoomWithoutTestsIsABreach() throws {
    let files = [
      "Sources/Audio/A.swift": "", "Sources/CFFTW/module.modulemap": "", "Sources/Media/A.swift": "",
      "Tests/MediaTests/A.swift": "// @Test", "Sources/Spectra/A.swift": "",
      "Tests/SpectraTests/A.swift": "@Test func a() {}",
    ]
    try withHouse(files) { tree in
      let breaches = try tree.unplannedOrUntestedRooms()
      #expect(breaches.map(\.path) == ["Tests/AudioTests", "Tests/MediaTests"])
    }
  }

  @Test func filesAreFoundAtAnyDepthInOrder() throws {
    let files = ["Sources/Audio/B/C.swift": "b", "Sources/Audio/A.swift": "a", "Sources/Audio/notes.md": "c"]
    try withHouse(files) { tree in
      let sources = try tree.swiftFiles(in: "Sources")
      #expect(sources.map(\.path) == ["Sources/Audio/A.swift", "Sources/Audio/B/C.swift"])
      let scripts = try tree.swiftFiles(in: "Scripts")
      #expect(scripts.isEmpty)
    }
  }
}
