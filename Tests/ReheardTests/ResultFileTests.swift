import Foundation
import Testing

@testable import Reheard

@Suite final class ResultFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("results-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("index.reheard"), withIntermediateDirectories: true)
    try Data("clip".utf8).write(to: folder.appendingPathComponent("clip.mp4"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.mp4"), withDestinationPath: path("clip.mp4"))
    try FileManager.default.linkItem(atPath: path("clip.mp4"), toPath: path("other.mp4"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @Test(arguments: ["clip.mp4", "link.mp4", "other.mp4", "index.reheard/../clip.mp4"])
  func aClipIsNeverOverwrittenWhateverItIsCalled(name: String) {
    #expect(throws: ResultFileError.isInput(path: path(name), input: path("clip.mp4"))) {
      try ResultFile.refuse(path(name), over: [path("clip.mp4")], inside: [])
    }
  }

  @Test(arguments: ["index.reheard", "index.reheard/catalogue.sqlite", "index.reheard/segments/new"])
  func nothingIsWrittenIntoAnIndex(name: String) {
    let index = path("index.reheard")
    #expect(throws: ResultFileError.isInsideIndex(path: path(name), index: index)) {
      try ResultFile.refuse(path(name), over: [], inside: [index])
    }
  }

  @Test(arguments: ["report.json", "index.reheard.json"]) func anyOtherPlaceWillDo(name: String) throws {
    try ResultFile.refuse(path(name), over: [path("clip.mp4")], inside: [path("index.reheard")])
  }
}
