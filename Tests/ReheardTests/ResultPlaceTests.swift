import Foundation
import Testing

@testable import Reheard

@Suite("Where results may be written") final class ResultPlaceTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("results-\(UUID().uuidString)")

  init() throws {
    let folders = ["index.reheard/segments", "package", "empty"]
    for name in folders {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    let wave = Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WAVEfmt ".utf8)
    let database = Array("SQLite format 3\0".utf8)
    let report = Array("clip.mp4: no match in this index (1 recording, 6.0 minutes)\n".utf8)
    let files: [(String, [UInt8])] = [
      ("clip.mp4", wave), ("noise.bin", [0, 1, 2, 3]), ("shot.png", [0x89] + Array("PNG\r\n".utf8)),
      ("some.case", database), ("some.case-wal", [0x37, 0x7F, 6, 0x82]), ("index.reheard/catalogue.sqlite", database),
      ("notes.txt", Array("Call the photographer: no match yet\n".utf8)),
      ("clip.info.json", Array("{\"id\": \"1\", \"title\": \"x\"}".utf8)), ("report.txt", report), ("nothing", []),
      ("package/datapackage.json", Array("{}".utf8)), ("package/SHA256SUMS", Array("0  report.txt\n".utf8)),
      ("package/report.txt", report),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    for (name, target) in [("link.mp4", "clip.mp4"), ("dangling", "nowhere"), ("link", "index.reheard")] {
      try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: path(target))
    }
    try FileManager.default.linkItem(atPath: path("report.txt"), toPath: path("same.txt"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func place(_ name: String, sparing inputs: [String] = [], isForced: Bool = false) throws {
    _ = try ResultPlace(path(name), for: .answers(.text), sparing: inputs.map(path), isForced: isForced)
  }

  @Test(
    "media, databases, indexes and evidence are never overwritten, whoever insists",
    arguments: [
      "clip.mp4", "link.mp4", "empty/../clip.mp4", ".//clip.mp4", "noise.bin", "shot.png", "some.case", "some.case-wal",
      "some.case-journal", "index.reheard/catalogue.sqlite", "index.reheard/new", "index.reheard/segments/new",
      "link/new", "package/report.txt", "empty", "dangling", "none/report.txt",
    ])
  func never(name: String) {
    for isForced in [false, true] {
      #expect(throws: ResultFileError.self) { try self.place(name, isForced: isForced) }
    }
  }

  @Test("any other file only where somebody insists", arguments: ["notes.txt", "clip.info.json"])
  func others(name: String) throws {
    #expect(throws: ResultFileError.isOther(path: path(name), expected: "a report of clips (text)")) {
      try self.place(name)
    }
    try place(name, isForced: true)
  }

  @Test(
    "a new name, an empty file and an earlier result of the same kind will do",
    arguments: ["new.txt", "report.txt", "same.txt", "nothing", "empty/../new.txt", "clip.mp4.txt"])
  func good(name: String) throws { try place(name) }

  @Test("a log's index, which SQLite makes anew, is known by its first bytes, and nothing else is taken for one")
  func sharedMemory() throws {
    try Data([0x18, 0xE2, 0x2D, 0, 0, 0, 0, 0]).write(to: folder.appendingPathComponent("left.case-shm"))
    try Data("x".utf8).write(to: folder.appendingPathComponent("mine.case-shm"))
    try Data([0x18, 0xE2, 0x2D, 0]).write(to: folder.appendingPathComponent("log.case-wal"))
    try ResultPlace.refuseCase(path("left.case"))
    for (name, file) in [("mine.case", "mine.case-shm"), ("log.case", "log.case-wal")] {
      #expect(throws: ResultFileError.wouldTake(path: path(name), file: path(file))) {
        try ResultPlace.refuseCase(self.path(name))
      }
    }
  }

  @Test("what the same run reads is spared by whatever name", arguments: ["report.txt", "same.txt", "./report.txt"])
  func inputs(name: String) {
    #expect(throws: ResultFileError.isInput(path: path(name), input: path("report.txt"))) {
      try self.place(name, sparing: ["report.txt"], isForced: true)
    }
  }

  @Test(
    "what the same run will make is spared, with the files that belong to it", arguments: ["new.case", "new.case-wal"])
  func futures(name: String) {
    #expect(throws: ResultFileError.isInput(path: path(name), input: path("new.case"))) {
      try self.place(name, sparing: ["new.case"], isForced: true)
    }
  }

  @Test("pipes and terminals lose nothing", arguments: ["/dev/null", "/dev/stdout", "/dev/stderr"])
  func outlets(path: String) throws { _ = try ResultPlace(path, for: .answers(.json)) }

  @Test("what came to stand there while the results were made is not overwritten")
  func later() throws {
    let file = try ResultFile(ResultPlace(path("later"), for: .answers(.text)))
    try file.write("x: no match in this index\n")
    try Data("my notes".utf8).write(to: folder.appendingPathComponent("later"))
    #expect(throws: ResultFileError.self) { try file.finish() }
    #expect(try Data(contentsOf: folder.appendingPathComponent("later")) == Data("my notes".utf8))
  }

  @Test("a draft overwrites nothing, either, and is gone after all")
  func drafts() throws {
    let draft = path("results.\(ProcessInfo.processInfo.processIdentifier).part")
    try Data("somebody's".utf8).write(to: URL(fileURLWithPath: draft))
    let file = try ResultFile(ResultPlace(path("results"), for: .answers(.text)))
    try file.write("x: no match in this index\n")
    try file.finish()
    #expect(try String(contentsOfFile: draft, encoding: .utf8) == "somebody's")
    #expect(try String(contentsOfFile: path("results"), encoding: .utf8).hasPrefix("x: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count { $0.hasSuffix(".part") } == 1)
  }

  @Test("a case takes nothing that lies beside it for its own")
  func cases() throws {
    try Data("mine".utf8).write(to: folder.appendingPathComponent("fresh.case-journal"))
    #expect(throws: ResultFileError.self) { try ResultPlace.refuseCase(self.path("fresh.case")) }
    #expect(throws: ResultFileError.self) { try ResultPlace.refuseCase(self.path("index.reheard/my.case")) }
    try ResultPlace.refuseCase(path("some.case"))
    try ResultPlace.refuseCase(path("other.case"))
  }

  @Test("a folder with anything of somebody else's never becomes an index")
  func indexes() throws {
    for (name, file) in [
      ("one", "segments/mine.segment.mp4"), ("two", "lock"), ("three", "catalogue.sqlite-wal"), ("four", "notes"),
    ] {
      let place = path(name) + "/" + file
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: place))
      #expect(throws: IndexError.notAnIndex(path: path(name))) { try IndexWriter(self.path(name), makingIt: true) }
      #expect(try String(contentsOfFile: place, encoding: .utf8) == "mine")
    }
    #expect(throws: ResultFileError.self) { try IndexWriter(self.path("index.reheard/inner"), makingIt: true) }
  }

  @Test("group files are refused all together where one would cover something")
  func groups() throws {
    let grouping = Grouping(clips: [], groups: [])
    _ = try GroupFiles(in: path("new")).write(grouping)
    _ = try GroupFiles(in: path("new")).write(grouping)
    try Data("my table".utf8).write(to: URL(fileURLWithPath: path("new/groups.csv")))
    #expect(throws: ResultFileError.self) { try GroupFiles(in: self.path("new")) }
    _ = try GroupFiles(in: path("new"), isForced: true).write(grouping)
    #expect(throws: ResultFileError.isNoFolder(path: path("clip.mp4"))) { try GroupFiles(in: self.path("clip.mp4")) }
    #expect(throws: ResultFileError.self) { try GroupFiles(in: self.path("index.reheard")) }
  }
}
