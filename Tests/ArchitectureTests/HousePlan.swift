/// The plan of the house, stated once: its floors, every room on them, and what each room may see of the others.
///
/// A room that is built but not planned is a breach, and so is one that looks down to a floor below its own.
enum HousePlan {
  /// From the cellar up: the road of the data. A floor sees those before it, and of its own the rooms before it.
  static let floors: [Floor] = [
    Floor(
      name: "Doors",
      rooms: [
        Room(name: "CFFmpeg", isDoor: true), Room(name: "CFFTW", isDoor: true), Room(name: "CMachine", isDoor: true),
        Room(name: "COpenSSL", isDoor: true), Room(name: "CSeccomp", isDoor: true),
      ]),
    Floor(
      name: "Ground",
      rooms: [
        Room(name: "Audio"),
        Room(name: "Machine", rooms: ["CMachine"]),
        Room(name: "Digests", rooms: ["COpenSSL"], unsafeFolders: [""]),
        Room(name: "Words"),
        Room(name: "Documents", rooms: ["Machine"], unsafeFolders: [""]),
        Room(name: "Databases", packages: ["GRDB"]),
      ]),
    Floor(
      name: "Files",
      rooms: [
        Room(
          name: "Media", rooms: ["Audio", "Machine", "Digests", "Words", "CFFmpeg"],
          unsafeFolders: ["Decoding", "Frames", "Paths"]),
        Room(
          name: "Sandbox", rooms: ["Audio", "Machine", "Media", "CSeccomp"], unsafeFolders: [""], ownsProcesses: true),
      ]),
    Floor(name: "Judging", rooms: [Room(name: "Chances")]),
    Floor(
      name: "Hearing",
      rooms: [
        Room(name: "Spectra", rooms: ["Audio", "CFFTW"], unsafeFolders: [""]),
        Room(name: "Landmarks", rooms: ["Audio", "Spectra"]),
        Room(
          name: "Indexing", rooms: ["Audio", "Machine", "Digests", "Documents", "Landmarks", "CMachine"],
          unsafeFolders: ["", "Segments"]),
        Room(name: "Matching", rooms: ["Audio", "Words", "Chances", "Landmarks", "Indexing"]),
      ]),
    Floor(
      name: "Seeing",
      rooms: [
        Room(name: "Pictures", rooms: ["Media"]),
        Room(name: "Marks", rooms: ["Media", "Pictures"]),
        Room(name: "Sighting", rooms: ["Audio", "Chances", "Pictures", "Marks"]),
      ]),
    Floor(
      name: "Knowing",
      rooms: [
        Room(name: "Dates"),
        Room(name: "Events", rooms: ["Documents", "Dates"], packages: ["Yams"]),
        Room(name: "Claims", rooms: ["Documents", "Words", "Dates"], packages: ["SwiftCSV"]),
        Room(
          name: "Catalogues", rooms: ["Audio", "Machine", "Digests", "Documents", "Databases", "Dates", "Events"],
          packages: ["GRDB"]),
        Room(name: "Cases", rooms: ["Documents", "Databases", "Dates", "Claims"], packages: ["GRDB"]),
        Room(name: "Assessments", rooms: ["Chances", "Dates", "Events", "Claims", "Catalogues"], speaks: true),
        Room(name: "Campaigns", rooms: ["Audio", "Documents", "Matching", "Dates", "Claims"], speaks: true),
      ]),
    Floor(
      name: "Telling",
      rooms: [
        Room(
          name: "Excerpts", rooms: ["Audio", "Machine", "Media", "Spectra", "Landmarks", "Matching", "CFFmpeg"],
          unsafeFolders: [""]),
        Room(
          name: "Reports",
          rooms: [
            "Audio", "Digests", "Documents", "Words", "Chances", "Matching", "Sighting", "Dates", "Events", "Claims",
            "Catalogues",
            "Cases",
            "Assessments", "Campaigns", "Excerpts",
          ], speaks: true),
      ]),
    Floor(
      name: "Reheard",
      rooms: [
        Room(
          name: "Reheard",
          rooms: [
            "Audio", "Digests", "Documents", "Words", "Databases", "Media", "Sandbox", "Chances", "Spectra",
            "Landmarks",
            "Indexing", "Matching", "Marks", "Sighting", "Dates", "Events", "Claims", "Catalogues", "Cases",
            "Assessments", "Campaigns",
            "Excerpts", "Reports",
          ], speaks: true)
      ]),
    Floor(
      name: "ReheardCLI",
      rooms: [
        Room(name: "ReheardCLI", rooms: ["Reheard", "Machine"], packages: ["ArgumentParser"], speaks: true)
      ]),
  ]

  static let rooms: [Room] = floors.flatMap(\.rooms)

  /// The one room that talks to a terminal.
  static let frontDoor = "ReheardCLI"

  /// What comes with the toolchain, and every room may use.
  static let toolchain: Set<String> = [
    "Swift", "Synchronization", "Foundation", "FoundationEssentials", "Dispatch",
  ]

  /// The C library, which differs from system to system: one room imports it, and the others that room.
  static let system: (room: String, modules: Set<String>) = ("Machine", ["Glibc", "Musl", "Darwin"])

  /// The longest a Swift file may be, in lines.
  static let lineLimit = 300
  /// The most files that a folder may hold, folders in it apart.
  static let folderLimit = 26

  static func room(_ name: String) -> Room? { rooms.first { $0.name == name } }

  /// The floor that a room is on.
  static func floor(of room: String) -> Floor? { floors.first { $0.rooms.contains { $0.name == room } } }
}
