import Foundation
import TestSupport

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

  init(root: URL = Repository.root) { self.root = root }

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

  /// Every folder below one, itself included, with the number of files in it.
  func fileCounts(in folder: String) -> [(folder: String, files: Int)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder)) ?? []
    let inner = folders(in: folder)
    let files = names.count { !$0.hasPrefix(".") && !inner.contains($0) }
    return [(folder, files)] + inner.flatMap { fileCounts(in: folder + "/" + $0) }
  }

  /// Floors and rooms that the plan does not know, and rooms that nothing tests.
  func unplannedOrUntestedRooms() throws -> [Breach] {
    try folders(in: "Sources").flatMap { name -> [Breach] in
      guard let floor = HousePlan.floors.first(where: { $0.name == name }) else {
        return [Breach(path: "Sources/\(name)", line: 0, complaint: "this floor is not in the plan of the house")]
      }
      let isRoom = floor.rooms.contains { $0.name == name }
      let rooms = isRoom ? [name] : folders(in: "Sources/\(name)")
      return try rooms.compactMap { try breach(ofRoom: $0, on: floor) }
    }
  }

  private func breach(ofRoom name: String, on floor: Floor) throws -> Breach? {
    guard let room = floor.rooms.first(where: { $0.name == name }) else {
      return Breach(
        path: "Sources/\(floor.name)/\(name)", line: 0, complaint: "this room is not in the plan of the house")
    }
    guard !room.isDoor else { return nil }
    let tests = floor.testFolder(of: room)
    let words = try swiftFiles(in: tests).flatMap(\.source.words)
    guard !words.contains(where: { $0.text == "Test" && $0.before == "@" }) else { return nil }
    return Breach(path: tests, line: 0, complaint: "the room \(name) has no tests")
  }
}
