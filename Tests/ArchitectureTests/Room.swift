/// A room of the house: one target under `Sources`, with all that it may see.
struct Room: Hashable {
  let name: String
  /// The rooms and C doors that it may import.
  var rooms: Set<String> = []
  /// The modules of other packages that it may import.
  var packages: Set<String> = []
  /// A C door is a module map and a shim; it has no Swift and no tests of its own.
  var isDoor = false
  /// The folders of it in whose files the word `unsafe` may stand; the room's own is "".
  var unsafeFolders: Set<String> = []
  /// Whether it runs processes of its own, which it may end.
  var ownsProcesses = false
  /// Whether it writes sentences that people quote, and so has to watch its words.
  var speaks = false
}
