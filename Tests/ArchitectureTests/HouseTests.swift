import Testing

/// The house as it stands keeps its own rules.
struct HouseTests {
  let tree = SourceTree()

  /// All Swift files of `Sources` with the room that each is in.
  private func furnished() throws -> [(file: SourceTree.File, room: Room)] {
    try tree.swiftFiles(in: "Sources").compactMap { file in
      HousePlan.room(String(file.components[1])).map { (file, $0) }
    }
  }

  private func breaches(_ rule: (SwiftSource, String, Room) -> [Breach]) throws -> [Breach] {
    try furnished().flatMap { rule($0.file.source, $0.file.path, $0.room) }
  }

  /// Fails once for each breach, so that each is read with its file and line.
  private func expectNone(_ breaches: [Breach], sourceLocation: SourceLocation = #_sourceLocation) {
    for breach in breaches { Issue.record("\(breach)", sourceLocation: sourceLocation) }
  }

  @Test func theTreeIsFound() throws {
    #expect(tree.folders(in: "Sources").contains("Audio"))
    #expect(try furnished().count >= 5)
    #expect(try tree.swiftFiles(in: "Tests").contains { $0.path == "Tests/ArchitectureTests/HouseTests.swift" })
  }

  @Test func everyRoomIsPlannedAndTested() throws {
    expectNone(try tree.unplannedOrUntestedRooms())
  }

  @Test func everyTestFolderBelongsToARoom() {
    let known = Set(HousePlan.rooms.map { $0.name + "Tests" }).union(["ArchitectureTests"])
    #expect(tree.folders(in: "Tests").filter { !known.contains($0) && $0.hasSuffix("Tests") } == [])
  }

  @Test func roomsImportOnlyWhatThePlanGivesThem() throws {
    expectNone(try breaches(HouseRule.imports))
  }

  @Test func theFrontDoorTalksToTheLibraryOnly() throws {
    let room = try #require(HousePlan.room(HousePlan.frontDoor))
    let doors = HousePlan.rooms.filter(\.isDoor).map(\.name)
    #expect(room.rooms.filter { !doors.contains($0) } == ["Reheard"])
  }

  @Test(arguments: ["Sources", "Tests", "Scripts"])
  func noFileIsTooLong(folder: String) throws {
    expectNone(try tree.swiftFiles(in: folder).flatMap { HouseRule.length($0.source, path: $0.path) })
  }

  @Test func unsafeStaysBehindItsFence() throws {
    expectNone(try breaches { HouseRule.fence($0, path: $1, in: $2) })
  }

  /// The tests of a fenced room may handle what the room hands them; all others may not.
  @Test func unsafeStaysBehindItsFenceInTests() throws {
    let breaches = try tree.swiftFiles(in: "Tests").flatMap { file in
      let room = HousePlan.rooms.first { $0.name + "Tests" == file.components[1] }
      return HouseRule.fence(file.source, path: file.path, in: room)
    }
    expectNone(breaches)
  }

  @Test func librariesAreSilent() throws {
    expectNone(try breaches(HouseRule.silence))
  }

  @Test func noVerdictIsSpoken() throws {
    expectNone(try breaches(HouseRule.wording))
  }

  @Test func noModuleBearsTheNameOfItsType() throws {
    expectNone(try breaches(HouseRule.naming))
  }

  /// Without this, a circle in the plan would only be found once both rooms are built.
  @Test func thePlanIsOneWay() {
    var seen: Set<String> = []
    for room in HousePlan.rooms {
      #expect(room.rooms.isSubset(of: seen), "\(room.name) may import a room that comes after it")
      #expect(seen.insert(room.name).inserted, "\(room.name) is in the plan twice")
    }
  }
}
