import Foundation
import TestSupport
import Testing

@testable import Events

/// The events that the project ships.
@Suite struct EventCatalogueTests {
  static let folder = Repository.path("Reference/events")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  @Test func `there are events, and nothing else`() {
    #expect(Self.files.count >= 20)
    #expect(Self.files.allSatisfy { $0.hasSuffix(".yaml") })
  }

  @Test(arguments: files)
  func `each is valid, and each fact of it has a source`(file: String) throws {
    let (event, uncited, doubts) = try EventFile.check(Self.folder + "/" + file)
    #expect(doubts.isEmpty)
    #expect(uncited.isEmpty, "\(uncited)")
    #expect(event.id + ".yaml" == file)
    #expect(!event.factchecks.isEmpty && event.names.count >= 3 && event.country != nil)
    #expect(Set(event.names).count == event.names.count)
    #expect(event.recordings.allSatisfy { $0.path == nil }, "no media are shipped")
    for address in event.factchecks + event.sources.map(\.url) {
      #expect(URL(string: address)?.host?.contains(".") == true && address.hasPrefix("http"), "\(address)")
    }
    for source in event.sources { #expect(!source.supports.isEmpty) }
  }

  @Test func `no two bear one ID`() throws {
    let ids = try Self.files.map { try EventFile.read(Self.folder + "/" + $0).id }
    #expect(Set(ids).count == ids.count)
  }
}
