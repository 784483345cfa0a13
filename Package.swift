// swift-tools-version:6.2
import PackageDescription

/// One dialect for every room: Swift 6, strict memory safety, and no warning tolerated.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A floor of the house: a folder of `Sources` and of `Tests`, with the rooms on it. `HousePlan` in `ArchitectureTests`
/// holds what each may see.
struct Floor {
  let name: String

  /// A room: a library target with the rooms that it sees and its packages from outside.
  func room(
    _ name: String, _ rooms: [String] = [], linux: [String] = [], packages: [Target.Dependency] = []
  ) -> Target {
    let there = linux.map { Target.Dependency.byName(name: $0, condition: .when(platforms: [.linux])) }
    return .target(
      name: name, dependencies: rooms.map { .byName(name: $0) } + there + packages,
      path: "Sources/\(self.name)/\(name)", swiftSettings: settings)
  }

  /// A door: a C library with a module map and a shim of a few lines.
  func door(_ name: String, pkgConfig: String? = nil, debian packages: [String] = []) -> Target {
    .systemLibrary(
      name: name, path: "Sources/\(self.name)/\(name)", pkgConfig: pkgConfig,
      providers: packages.isEmpty ? nil : [.apt(packages)])
  }

  /// The tests of one room, which may also use the rooms below it, and what all tests share.
  func tests(_ name: String, _ rooms: [String], packages: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
      name: name + "Tests", dependencies: (rooms + ["TestSupport"]).map { .byName(name: $0) } + packages,
      path: "Tests/\(self.name)/\(name)Tests", exclude: exclude, swiftSettings: settings)
  }
}

let doors = Floor(name: "Doors")
let ground = Floor(name: "Ground")
let files = Floor(name: "Files")
let judging = Floor(name: "Judging")
let hearing = Floor(name: "Hearing")
let seeing = Floor(name: "Seeing")
let knowing = Floor(name: "Knowing")
let telling = Floor(name: "Telling")

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "reheard",
  products: [
    .library(name: "Reheard", targets: ["Reheard"]),
    .executable(name: "reheard", targets: ["ReheardCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    doors.door("CFFmpeg", pkgConfig: "libavformat", debian: ["libavformat-dev", "libswresample-dev"]),
    doors.door("CFFTW", pkgConfig: "fftw3f", debian: ["libfftw3-dev"]),
    doors.door("CMachine"),
    doors.door("CSeccomp", pkgConfig: "libseccomp", debian: ["libseccomp-dev"]),
    doors.door("COpenSSL", pkgConfig: "libcrypto", debian: ["libssl-dev"]),
    ground.room("Audio"),
    ground.room("Machine", ["CMachine"]),
    ground.room("Digests", ["COpenSSL"]),
    ground.room("Words"),
    ground.room("Documents", ["Machine"]),
    ground.room("Databases", packages: [grdb]),
    files.room("Media", ["Audio", "Machine", "Digests", "Words", "CFFmpeg"]),
    files.room("Sandbox", ["Audio", "Machine", "Media"], linux: ["CSeccomp"]),
    judging.room("Chances"),
    hearing.room("Spectra", ["Audio", "CFFTW"]),
    hearing.room("Landmarks", ["Audio", "Spectra"]),
    hearing.room("Indexing", ["Audio", "Machine", "Digests", "Documents", "Landmarks", "CMachine"]),
    hearing.room("Matching", ["Audio", "Words", "Chances", "Landmarks", "Indexing"]),
    seeing.room("Pictures", ["Media"]),
    seeing.room("Marks", ["Media", "Pictures"]),
    seeing.room("Sighting", ["Audio", "Chances", "Pictures", "Marks"]),
    knowing.room("Dates"),
    knowing.room("Events", ["Documents", "Dates"], packages: [yams]),
    knowing.room("Claims", ["Documents", "Words", "Dates"], packages: [swiftCSV]),
    knowing.room(
      "Catalogues", ["Audio", "Machine", "Digests", "Documents", "Databases", "Dates", "Events"], packages: [grdb]),
    knowing.room("Cases", ["Documents", "Databases", "Dates", "Claims"], packages: [grdb]),
    knowing.room("Assessments", ["Chances", "Dates", "Events", "Claims", "Catalogues"]),
    knowing.room("Campaigns", ["Audio", "Documents", "Matching", "Dates", "Claims"]),
    telling.room("Excerpts", ["Audio", "Machine", "Media", "Spectra", "Landmarks", "Matching", "CFFmpeg"]),
    telling.room(
      "Reports",
      [
        "Audio", "Digests", "Documents", "Words", "Chances", "Matching", "Sighting", "Dates", "Events", "Claims",
        "Catalogues",
        "Cases",
        "Assessments", "Campaigns", "Excerpts",
      ]),
    .target(
      name: "Reheard",
      dependencies: [
        "Audio", "Digests", "Documents", "Words", "Databases", "Media", "Sandbox", "Chances", "Spectra", "Landmarks",
        "Indexing",
        "Matching", "Marks", "Sighting", "Dates", "Events", "Claims", "Catalogues", "Cases", "Assessments", "Campaigns",
        "Excerpts", "Reports",
      ].map { .byName(name: $0) }, swiftSettings: settings),
    .executableTarget(
      name: "ReheardCLI", dependencies: ["Reheard", "Machine", argumentParser], swiftSettings: settings),
    // No product: `Scripts/benchmark` builds and runs it.
    .executableTarget(
      name: "StageBenchmark",
      dependencies: ["Audio", "Media", "Spectra", "Landmarks", "Indexing", "Matching"].map { .byName(name: $0) },
      path: "Scripts/StageBenchmark", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    ground.tests("Audio", ["Audio"]),
    ground.tests("Digests", ["Digests"]),
    ground.tests("Machine", ["Machine"]),
    ground.tests("Words", ["Words"]),
    ground.tests("Documents", ["Documents"]),
    ground.tests("Databases", ["Databases"], packages: [grdb]),
    files.tests("Media", ["Audio", "Machine", "Media"]),
    .executableTarget(
      name: "SandboxDouble", dependencies: ["Audio", "Machine", "Media", "Sandbox", "CSeccomp"],
      path: "Tests/Files/SandboxTests/Double", swiftSettings: settings),
    files.tests("Sandbox", ["Audio", "Media", "Sandbox", "SandboxDouble"], exclude: ["Double"]),
    judging.tests("Chances", ["Chances"]),
    hearing.tests("Spectra", ["Audio", "Spectra"]),
    hearing.tests("Landmarks", ["Audio", "Spectra", "Landmarks"]),
    hearing.tests("Indexing", ["Audio", "Digests", "Landmarks", "Indexing"]),
    hearing.tests("Matching", ["Audio", "Chances", "Landmarks", "Indexing", "Matching"]),
    seeing.tests("Pictures", ["Media", "Pictures"]),
    seeing.tests("Marks", ["Media", "Pictures", "Marks"]),
    seeing.tests("Sighting", ["Audio", "Chances", "Media", "Pictures", "Marks", "Sighting"]),
    knowing.tests("Dates", ["Dates"]),
    knowing.tests("Events", ["Dates", "Events"]),
    knowing.tests("Claims", ["Dates", "Events", "Claims"]),
    knowing.tests("Catalogues", ["Audio", "Databases", "Dates", "Events", "Catalogues"], packages: [grdb]),
    knowing.tests(
      "Cases", ["Digests", "Databases", "Dates", "Events", "Claims", "Catalogues", "Cases"], packages: [grdb]),
    knowing.tests("Assessments", ["Chances", "Dates", "Events", "Claims", "Catalogues", "Assessments"]),
    knowing.tests("Campaigns", ["Audio", "Matching", "Dates", "Claims", "Campaigns"]),
    telling.tests("Excerpts", ["Audio", "Media", "Landmarks", "Matching", "Excerpts"]),
    telling.tests(
      "Reports",
      [
        "Audio", "Chances", "Matching", "Dates", "Events", "Claims", "Catalogues", "Cases", "Assessments", "Campaigns",
        "Reports",
      ]),
    .testTarget(
      name: "ReheardTests",
      dependencies: [
        "Audio", "Digests", "Databases", "Media", "Chances", "Landmarks", "Indexing", "Matching", "Dates", "Events",
        "Claims", "Catalogues", "Cases", "Assessments", "Campaigns", "Reports", "Reheard", "TestSupport",
      ].map { .byName(name: $0) } + [grdb], swiftSettings: settings),
    .testTarget(
      name: "ReheardCLITests", dependencies: ["ReheardCLI", "Reheard", "TestSupport"], swiftSettings: settings),
  ]
)

// libFuzzer wants every room instrumented, so `Scripts/fuzz` builds this in a folder of its own, and nobody else sees it.
if Context.environment["REHEARD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Audio", "Digests", "Media", "Landmarks", "Indexing", "Matching", "Marks", "Sighting", "Events", "Claims",
        "Campaigns", "Reheard",
      ]
      .map { .byName(name: $0) },
      path: "Scripts/FuzzTargets", swiftSettings: settings))
}
