import Foundation

/// The working copy that these tests were built from.
struct SourceTree {
  /// A Swift file with its place in the tree.
  struct File {
    /// Relative to the top of the tree.
    let path: String
    let source: SwiftSource

    var components: [Substring] { path.split(separator: "/") }
  }

  let root: URL

  /// The tree that holds this very file, three folders up.
  init(containing file: String = #filePath) {
    root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  init(root: URL) { self.root = root }

  /// The names of the folders in a folder, sorted; none where the folder is missing.
  func folders(in folder: String) -> [String] {
    let parent = root.appendingPathComponent(folder)
    let entries = try? FileManager.default.contentsOfDirectory(
      at: parent, includingPropertiesForKeys: [.isDirectoryKey])
    return (entries ?? []).filter { entry in
      let values = try? entry.resourceValues(forKeys: [.isDirectoryKey])
      return !entry.lastPathComponent.hasPrefix(".") && values?.isDirectory == true
    }.map(\.lastPathComponent).sorted()
  }

  /// All Swift files below a folder, sorted by path.
  func swiftFiles(in folder: String) throws -> [File] {
    let parent = root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: parent.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: parent.appendingPathComponent(path), encoding: .utf8)
      return File(path: folder + "/" + path, source: SwiftSource(text))
    }
  }

  /// Rooms that the plan does not know, and rooms that nothing tests.
  func unplannedOrUntestedRooms() throws -> [Breach] {
    try folders(in: "Sources").compactMap { name in
      guard let room = HousePlan.room(name) else {
        return Breach(path: "Sources/\(name)", line: 0, complaint: "this room is not in the plan of the house")
      }
      guard !room.isDoor else { return nil }
      let tests = "Tests/\(name)Tests"
      let words = try swiftFiles(in: tests).flatMap(\.source.words)
      guard !words.contains(where: { $0.text == "Test" && $0.before == "@" }) else { return nil }
      return Breach(path: tests, line: 0, complaint: "the room \(name) has no tests")
    }
  }
}
