import Testing

/// The house as it stands keeps its own rules.
struct HouseTests {
  let tree = SourceTree()

  /// All Swift files of `Sources` with the room that each is in.
  private func furnished() throws -> [(file: SourceTree.File, room: Room)] {
    try HousePlan.floors.flatMap { floor in
      try floor.rooms.flatMap { room in try tree.swiftFiles(in: floor.folder(of: room)).map { ($0, room) } }
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
    #expect(tree.folders(in: "Sources/Ground").contains("Audio"))
    #expect(try furnished().count >= 5)
    #expect(try tree.swiftFiles(in: "Tests").contains { $0.path == "Tests/ArchitectureTests/HouseTests.swift" })
  }

  @Test func everyRoomIsPlannedAndTested() throws {
    expectNone(try tree.unplannedOrUntestedRooms())
  }

  @Test func everyTestFolderBelongsToARoom() {
    let known = Set(HousePlan.floors.flatMap { floor in floor.rooms.map { floor.testFolder(of: $0) } })
    for floor in HousePlan.floors where floor.rooms.allSatisfy({ $0.name != floor.name }) {
      #expect(
        tree.folders(in: "Tests/\(floor.name)").map { "Tests/\(floor.name)/\($0)" }.filter { !known.contains($0) } == []
      )
    }
    let floors = Set(HousePlan.floors.map(\.name)).union(["ArchitectureTests", "TestSupport", "Fuzz"])
    #expect(
      tree.folders(in: "Tests").map { "Tests/\($0)" }.filter {
        !known.contains($0) && !floors.contains(String($0.dropFirst(6)))
      } == [])
  }

  @Test func everyRoomTellsItsPurposeInItsFirstFile() throws {
    for floor in HousePlan.floors {
      for room in floor.rooms where !room.isDoor {
        let folder = floor.folder(of: room)
        let first = try tree.swiftFiles(in: folder).first { $0.path == "\(folder)/\(room.name).swift" }
        expectNone(HouseRule.purpose(first, of: room, in: folder))
      }
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func noFolderIsTooFull(folder: String) {
    expectNone(tree.fileCounts(in: folder).flatMap { HouseRule.crowd($0.files, in: $0.folder) })
  }

  @Test func roomsImportOnlyWhatThePlanGivesThem() throws {
    expectNone(try breaches(HouseRule.imports))
  }

  @Test func theFrontDoorTalksToTheLibraryOnly() throws {
    let room = try #require(HousePlan.room(HousePlan.frontDoor))
    #expect(room.rooms == ["Reheard", HousePlan.system.room])
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
    let fenced = HousePlan.floors.flatMap { floor in
      floor.rooms.filter { !$0.unsafeFolders.isEmpty }.map { floor.testFolder(of: $0) + "/" }
    }
    let others = try tree.swiftFiles(in: "Tests").filter { file in !fenced.contains { file.path.hasPrefix($0) } }
    expectNone(others.flatMap { HouseRule.fence($0.source, path: $0.path) })
  }

  @Test func librariesAreSilent() throws {
    expectNone(try breaches(HouseRule.silence))
  }

  @Test func noVerdictIsSpoken() throws {
    expectNone(try breaches(HouseRule.wording))
  }

  @Test func whatIsCountedIsToldByCount() throws {
    expectNone(try breaches(HouseRule.counting))
  }

  @Test func noModuleBearsTheNameOfItsType() throws {
    expectNone(try breaches(HouseRule.naming))
  }

  /// A floor is a stage of the road, and what it may see lies behind it.
  /// Without this, a circle in the plan would only be found once both rooms are built.
  @Test func thePlanIsOneWay() {
    var seen: Set<String> = []
    for room in HousePlan.rooms {
      #expect(room.rooms.isSubset(of: seen), "\(room.name) may import a room that comes after it")
      #expect(seen.insert(room.name).inserted, "\(room.name) is in the plan twice")
    }
  }
}
