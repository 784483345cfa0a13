/// A floor of the house: a folder of `Sources` and of `Tests`, with the rooms on it.
struct Floor: Hashable {
  let name: String
  /// In the order of the road: a room sees those before it, never those behind.
  let rooms: [Room]

  /// Where a room of it lies in `Sources`; a floor of one room is that room.
  func folder(of room: Room) -> String { name == room.name ? "Sources/\(name)" : "Sources/\(name)/\(room.name)" }

  /// Where the tests of a room lie.
  func testFolder(of room: Room) -> String {
    name == room.name ? "Tests/\(name)Tests" : "Tests/\(name)/\(room.name)Tests"
  }
}
