import Foundation
import Testing

@testable import Databases

@Suite struct KeptPathsTests {
  private let here = FileManager.default.currentDirectoryPath

  @Test func `what lies around the database is kept from its folder`() {
    let paths = KeptPaths(beside: here + "/index.reheard")
    #expect(paths.kept("a.wav") == "a.wav")
    #expect(paths.kept("./media//a.wav") == "media/a.wav")
    #expect(paths.kept(here + "/media/a.wav") == "media/a.wav")
    #expect(paths.kept("../clips/a.wav") == "../clips/a.wav")
    #expect(paths.kept("/nowhere/at all/a.wav") == "/nowhere/at all/a.wav")
    for path in ["a.wav", "media/a.wav", "../clips/a.wav", "/nowhere/at all/a.wav"] {
      #expect(paths.shown(path) == path)
    }
  }

  @Test func `a database elsewhere keeps paths from there, and shows them from here`() {
    let below = KeptPaths(beside: "deep/down/index.reheard")
    #expect(below.kept("deep/down/media/a.wav") == "media/a.wav")
    #expect(below.shown("media/a.wav") == "deep/down/media/a.wav")
    #expect(below.kept("deep/a.wav") == "../a.wav")
    #expect(below.shown("../a.wav") == "deep/a.wav")
    #expect(below.kept("a.wav") == here + "/a.wav")
    #expect(below.shown(here + "/a.wav") == "a.wav")
    let far = KeptPaths(beside: "/nowhere/cases/one.case")
    #expect(far.kept("/nowhere/clips/a.wav") == "../clips/a.wav")
    #expect(far.shown("../clips/a.wav") == "/nowhere/clips/a.wav")
    #expect(far.shown("a.wav") == "/nowhere/cases/a.wav")
    // In the root of a disk all would lie together.
    #expect(KeptPaths(beside: "/nowhere/one.case").kept("/other/a.wav") == "/other/a.wav")
  }

  @Test func `links to folders lead to what they mean`() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let real = root.appendingPathComponent("real/media")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    let link = root.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    let paths = KeptPaths(beside: root.appendingPathComponent("real/index.reheard").path)
    #expect(paths.kept(link + "/media/a.wav") == "media/a.wav")
    #expect(KeptPaths(beside: link + "/index.reheard").kept(real.path + "/a.wav") == "media/a.wav")
  }

  @Test func `a name is its bytes`() {
    let paths = KeptPaths(beside: "index.reheard")
    for name in ["a/\u{301}b.wav", "e\u{301}.wav", "\u{EEFE}.wav", " ", "-x", "a\nb", "…/..../b"] {
      #expect(Array(paths.kept(name).utf8) == Array(name.utf8))
      #expect(Array(paths.shown(name).utf8) == Array(name.utf8))
    }
  }
}
