/// The plan of the house, stated once: every room that there may ever be, and what it may see of the others.
///
/// Rooms that are planned but not yet built are in it too; a room that is built but not planned is a breach.
enum HousePlan {
  static let rooms: [Room] = [
    Room(name: "CFFmpeg", rooms: [], isDoor: true),
    Room(name: "CFFTW", rooms: [], isDoor: true),
    Room(name: "CMachine", rooms: [], isDoor: true),
    Room(name: "COpenSSL", rooms: [], isDoor: true),
    Room(name: "CSeccomp", rooms: [], isDoor: true),
    Room(name: "Audio", rooms: []),
    Room(name: "Digests", rooms: ["COpenSSL"], mayBeUnsafe: true),
    Room(name: "Media", rooms: ["Audio", "Digests", "CFFmpeg"], mayBeUnsafe: true),
    Room(name: "Spectra", rooms: ["Audio", "CFFTW"], mayBeUnsafe: true),
    Room(name: "Landmarks", rooms: ["Audio", "Spectra"]),
    Room(name: "Indexing", rooms: ["Audio", "Digests", "Landmarks", "CMachine"], mayBeUnsafe: true),
    Room(name: "Matching", rooms: ["Audio", "Landmarks", "Indexing"]),
    Room(name: "Provenance", rooms: ["Audio", "Digests"], packages: ["GRDB", "Yams", "SwiftCSV"]),
    Room(name: "Assessments", rooms: ["Audio", "Matching", "Provenance"], speaks: true),
    Room(name: "Campaigns", rooms: ["Audio", "Indexing", "Matching", "Provenance"], speaks: true),
    Room(
      name: "Excerpts", rooms: ["Audio", "Media", "Spectra", "Landmarks", "Matching", "CFFmpeg"], mayBeUnsafe: true),
    Room(name: "Sandbox", rooms: ["Audio", "Media", "CSeccomp"], mayBeUnsafe: true, ownsProcesses: true),
    Room(
      name: "Reports",
      rooms: ["Audio", "Digests", "Matching", "Provenance", "Assessments", "Campaigns", "Excerpts"], speaks: true),
    Room(
      name: "Reheard",
      rooms: [
        "Audio", "Digests", "Media", "Spectra", "Landmarks", "Indexing", "Matching", "Provenance", "Assessments",
        "Campaigns", "Excerpts", "Sandbox", "Reports",
      ],
      speaks: true),
    Room(name: "ReheardCLI", rooms: ["Reheard", "CMachine"], packages: ["ArgumentParser"], speaks: true),
  ]

  /// The one room that talks to a terminal.
  static let frontDoor = "ReheardCLI"

  /// What comes with the toolchain, and every room may use.
  static let toolchain: Set<String> = [
    "Swift", "Synchronization", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin",
  ]

  /// The longest a Swift file may be, in lines.
  static let lineLimit = 300

  static func room(_ name: String) -> Room? { rooms.first { $0.name == name } }
}
