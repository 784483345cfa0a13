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

  @Test func aRoomOrFloorOutsideThePlanIsABreach() throws {
    let files = [
      "Sources/Utils/A.swift": "", "Sources/Ground/Helpers/A.swift": "",
      "Tests/Utils/UtilsTests/A.swift": "@Test func a() {}",
      // A room that stands on another floor than the plan says.
      "Sources/Files/Audio/A.swift": "",
    ]
    try withHouse(files) { tree in
      let breaches = try tree.unplannedOrUntestedRooms()
      #expect(breaches.map(\.path) == ["Sources/Files/Audio", "Sources/Ground/Helpers", "Sources/Utils"])
    }
  }

  @Test func filesAreCountedFolderByFolder() throws {
    let files = [
      "Sources/Ground/Audio/A.swift": "", "Sources/Ground/Audio/B/C.swift": "", "Sources/Ground/Audio/.hidden": "",
    ]
    try withHouse(files) { tree in
      let counts = tree.fileCounts(in: "Sources")
      #expect(counts.map(\.folder) == ["Sources", "Sources/Ground", "Sources/Ground/Audio", "Sources/Ground/Audio/B"])
      #expect(counts.map(\.files) == [0, 0, 1, 1])
    }
  }

  @Test func aRoomWithoutTestsIsABreach() throws {
    let files = [
      "Sources/Ground/Audio/A.swift": "", "Sources/Doors/CFFTW/module.modulemap": "", "Sources/Files/Media/A.swift": "",
      "Tests/Files/MediaTests/A.swift": "// @Test", "Sources/Hearing/Spectra/A.swift": "",
      "Tests/Hearing/SpectraTests/A.swift": "@Test func a() {}", "Sources/Reheard/A.swift": "",
    ]
    try withHouse(files) { tree in
      let breaches = try tree.unplannedOrUntestedRooms()
      #expect(breaches.map(\.path) == ["Tests/Files/MediaTests", "Tests/Ground/AudioTests", "Tests/ReheardTests"])
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
