import Foundation
import Testing

@testable import Reheard

@Suite("Finding clips")
struct ClipFinderTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func found(_ finder: ClipFinder) -> [String] {
    finder.clips.map { $0.sound.path.replacingOccurrences(of: workshop.path("") + "/", with: "") }
  }

  @Test("media are known by their content, and what should be media is not lost")
  func content() throws {
    try workshop.wav("b/sound.txt", seed: 1, seconds: 0.2)
    try workshop.wav("b/no ending", seed: 2, seconds: 0.2)
    try workshop.wav("-a\n.mp4", seed: 3, seconds: 0.2)
    try workshop.write("<html>", to: "b/page.mp4")
    try workshop.write("", to: "b/empty.mp4")
    try workshop.write("", to: "b/empty")
    try workshop.write("a caption", to: "b/notes.txt")
    try workshop.write([0xFF, 0xD8, 0xFF, 0xE0, 0], to: "b/cover.jpg")
    try workshop.wav("b/clip.mp4.part", seed: 4, seconds: 0.2)
    try workshop.wav("b/.hidden.wav", seed: 5, seconds: 0.2)
    try workshop.wav("some.reheard/x.wav", seed: 5, seconds: 0.2)
    try FileManager.default.createSymbolicLink(atPath: workshop.path("b/loop"), withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: workshop.path("b/link"), withDestinationPath: "sound.txt")
    try FileManager.default.createSymbolicLink(atPath: workshop.path("b/broken.mp4"), withDestinationPath: "nowhere")
    try workshop.shell("mkfifo b/pipe.mp4")
    var finder = ClipFinder(passingBy: [])
    finder.add(workshop.path(""))
    #expect(
      found(finder) == [
        "-a\n.mp4", "b/broken.mp4", "b/empty.mp4", "b/link", "b/no ending", "b/page.mp4", "b/sound.txt",
      ])
    let said = finder.notices.map(\.description).joined(separator: "\n")
    #expect(said.contains("clip.mp4.part: by its name a download"))
    #expect(said.contains("pipe.mp4: neither a file nor a folder"))
    #expect(said.contains("3 files that are no media"))
  }

  @Test("each path once, the program's own files never, a folder that is none is a clip that fails")
  func own() throws {
    let path = try workshop.wav("a/1.wav", seed: 1, seconds: 0.2)
    let own = try workshop.wav("a/own.case", seed: 2, seconds: 0.2)
    var finder = ClipFinder(passingBy: [own])
    finder.add(path)
    finder.add(workshop.path("a"))
    finder.add(workshop.path("missing"))
    #expect(found(finder) == ["a/1.wav", "missing"])
    #expect(finder.clips[0].isNamed)
  }

  @Test("a name that is no UTF-8 is found and can be opened")
  func bytes() throws {
    try workshop.wav("n/1.wav", seed: 1, seconds: 0.2)
    try workshop.shell("cp n/1.wav $'n/caf\\xe9.wav'")
    var finder = ClipFinder(passingBy: [])
    finder.add(workshop.path("n"))
    let paths = finder.clips.map(\.sound.path)
    #expect(paths.count == 2 && paths[1].hasSuffix("/caf\u{EFE9}.wav"))
    let heard = try paths.map { try Fingerprinter().fingerprint($0) }
    #expect(heard[0].sha256 == heard[1].sha256 && heard[0].constellation == heard[1].constellation)
  }
}
