import Catalogues
import Foundation
import Testing

@testable import Reheard

@Suite("An index is made anew")
struct IndexRebuildTests {
  let workshop: Workshop
  let index: String
  let tunes: [String]

  init() async throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    tunes = try workshop.tunes(2)
    let event = try workshop.write(
      "id: e\ntitle: t\ndate: 2020\nrecordings: [{path: 1.wav, published_at: 2020-08-05}]\n", to: "e.yaml")
    try await ReferenceIndex.add([event, tunes[1]], to: index, jobs: 1)
  }

  /// As if the index had been made by a program with other parameters.
  private func age() throws {
    let writer = try CatalogueWriter.open(directory: index)
    _ = try writer.rearrange([], header: CatalogueHeader(indexFormat: 1, profileID: "old", profile: "{}"))
  }

  @Test("with all media it is what it was")
  func all() async throws {
    let before = try ReferenceIndex(index)
    try age()
    #expect(throws: IndexError.self) { try Checker(indexes: [index]) }
    let result = try await IndexRebuild(index, withoutMissing: false, jobs: 2)
    #expect(result.heard == 2 && result.kept == [] && result.gone == [])
    let after = try ReferenceIndex(index)
    #expect(try after.entries().map(\.recording) == before.entries().map(\.recording) && after.digest == before.digest)
    #expect(try after.catalogue.events() == before.catalogue.events())
    #expect(try IndexVerification(index).problems == [] && IndexVerification(index).notes == [])
    #expect(try Checker(indexes: [index]).check(tunes[1]).matches.count == 1)
  }

  @Test("missing media are named, and nothing is changed; or they are given up")
  func missing() async throws {
    try age()
    try FileManager.default.removeItem(atPath: tunes[0])
    let before = try workshop.content(of: "test.reheard/segments")
    let error = await #expect(throws: IndexError.self) {
      try await IndexRebuild(index, withoutMissing: false, jobs: 1)
    }
    guard case .mediaMissing(_, let names)? = error else { throw try #require(error) }
    #expect(names.count == 1 && names[0].contains("1.wav"))
    // Another file under the name is not the one that was added.
    try workshop.wav("1.wav", seed: 9, seconds: 3)
    await #expect(throws: IndexError.self) { try await IndexRebuild(index, withoutMissing: false, jobs: 1) }
    #expect(try workshop.content(of: "test.reheard/segments") == before)
    let result = try await IndexRebuild(index, withoutMissing: true, jobs: 1)
    #expect(result.heard == 1 && result.gone.count == 1)
    #expect(try ReferenceIndex(index).entries().map(\.recording.name) == [Workshop.id(tunes[1])])
    #expect(try ReferenceIndex(index).catalogue.events().map(\.id) == ["e"], "events are what people wrote")
  }

  @Test("with the same parameters, fingerprints without media are kept")
  func kept() async throws {
    let before = try ReferenceIndex(index)
    try FileManager.default.removeItem(atPath: tunes[0])
    let result = try await IndexRebuild(index, withoutMissing: false, jobs: 1)
    #expect(result.heard == 1 && result.kept.count == 1)
    #expect(try ReferenceIndex(index).digest == before.digest)
    #expect(try IndexVerification(index).problems == [])
  }
}
