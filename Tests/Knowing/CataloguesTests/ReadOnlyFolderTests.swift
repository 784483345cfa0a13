import Databases
import Foundation
import TestSupport
import Testing

@testable import Catalogues

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// In a process of its own, because the superuser may write everywhere and must become somebody else first.
@Suite struct ReadOnlyFolderTests {
  /// - Returns: 0 if `folder` can be read as it should, otherwise a number that says what went wrong.
  private static func read(_ folder: String, log: Bool) -> Int32 {
    if getuid() == 0, setuid(65534) != 0 { return 10 }
    if FileManager.default.isWritableFile(atPath: folder) { return 11 }
    do {
      let catalogue = try Catalogue.open(directory: folder)
      return log ? 12 : try catalogue.recording(name: "a") == nil ? 13 : 0
    } catch CatalogueError.database(.unfoldedLog, _) {
      return log ? 0 : 14
    } catch {
      return 15
    }
  }

  private static func makeReadOnly(_ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder + "/" + name)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
  }

  @Test func `an index at rest is read where nothing can be written`() async throws {
    let folder = try Folder()
    do {
      let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
      try writer.add(segment: CatalogueTests.segment("1"), recordings: [CatalogueTests.recording("a")])
    }
    try Self.makeReadOnly(folder.path)
    let path = folder.path
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in exit(Self.read(path, log: false)) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @Test func `changes that only the log holds are not passed over in silence`() async throws {
    let folder = try Folder()
    let copy = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    try writer.add(segment: CatalogueTests.segment("1"), recordings: [CatalogueTests.recording("a")])
    for name in ["catalogue.sqlite", "catalogue.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
    }
    try Self.makeReadOnly(copy.path)
    let path = copy.path
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in exit(Self.read(path, log: true)) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
}
