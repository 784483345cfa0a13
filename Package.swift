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

/// A room of the house: a library target with its rooms next door and its packages from outside.
func room(_ name: String, _ rooms: [String] = [], packages: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms.map { .byName(name: $0) } + packages, swiftSettings: settings)
}

/// The tests of one room, which may also use the rooms below it, and what all tests share.
func tests(_ name: String, _ rooms: [String], packages: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: (rooms + ["TestSupport"]).map { .byName(name: $0) } + packages,
    swiftSettings: settings)
}

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
    .systemLibrary(
      name: "CFFmpeg", pkgConfig: "libavformat", providers: [.apt(["libavformat-dev", "libswresample-dev"])]),
    .systemLibrary(name: "CFFTW", pkgConfig: "fftw3f", providers: [.apt(["libfftw3-dev"])]),
    .systemLibrary(name: "CMachine"),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    room("Audio"),
    room("Digests", ["COpenSSL"]),
    room("Media", ["Audio", "Digests", "CFFmpeg"]),
    room("Sandbox", ["Audio", "Media", "CSeccomp"]),
    room("Spectra", ["Audio", "CFFTW"]),
    room("Landmarks", ["Audio", "Spectra"]),
    room("Indexing", ["Audio", "Digests", "Landmarks", "CMachine"]),
    room("Matching", ["Audio", "Landmarks", "Indexing"]),
    room("Provenance", ["Audio", "Digests"], packages: [grdb, swiftCSV, yams]),
    room("Excerpts", ["Audio", "Media", "Spectra", "Landmarks", "Matching", "CFFmpeg"]),
    room("Assessments", ["Provenance"]),
    room("Campaigns", ["Audio", "Matching", "Provenance"]),
    room("Reports", ["Audio", "Digests", "Matching", "Provenance", "Assessments", "Campaigns", "Excerpts"]),
    room(
      "Reheard",
      [
        "Audio", "Digests", "Media", "Spectra", "Landmarks", "Indexing", "Matching", "Provenance", "Assessments",
        "Campaigns", "Excerpts", "Sandbox", "Reports",
      ]),
    .executableTarget(
      name: "ReheardCLI", dependencies: ["Reheard", "CMachine", argumentParser], swiftSettings: settings),
    // No product: `Scripts/benchmark` builds and runs it.
    .executableTarget(
      name: "StageBenchmark",
      dependencies: ["Audio", "Media", "Spectra", "Landmarks", "Indexing", "Matching"].map { .byName(name: $0) },
      path: "Scripts/StageBenchmark", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Architecture", []),
    tests("Audio", ["Audio"]),
    tests("Digests", ["Digests"]),
    tests("Media", ["Audio", "Media"]),
    .executableTarget(
      name: "SandboxDouble", dependencies: ["Audio", "Media", "Sandbox", "CSeccomp"], path: "Tests/SandboxTests/Double",
      swiftSettings: settings),
    .testTarget(
      name: "SandboxTests", dependencies: ["Audio", "Media", "Sandbox", "SandboxDouble"], exclude: ["Double"],
      swiftSettings: settings),
    tests("Spectra", ["Audio", "Spectra"]),
    tests("Landmarks", ["Audio", "Spectra", "Landmarks"]),
    tests("Indexing", ["Audio", "Digests", "Landmarks", "Indexing"]),
    tests("Matching", ["Audio", "Landmarks", "Indexing", "Matching"]),
    tests("Provenance", ["Audio", "Provenance"], packages: [grdb]),
    tests("Excerpts", ["Audio", "Media", "Landmarks", "Matching", "Excerpts"]),
    tests("Assessments", ["Provenance", "Assessments"]),
    tests("Campaigns", ["Audio", "Matching", "Provenance", "Campaigns"]),
    tests("Reports", ["Audio", "Matching", "Provenance", "Assessments", "Campaigns", "Reports"]),
    tests(
      "Reheard",
      ["Audio", "Digests", "Media", "Landmarks", "Matching", "Provenance", "Campaigns", "Reports", "Reheard"],
      packages: [grdb]),
    tests("ReheardCLI", ["ReheardCLI", "Reheard"]),
  ]
)

// libFuzzer wants every room instrumented, so `Scripts/fuzz` builds this in a folder of its own, and nobody else sees it.
if Context.environment["REHEARD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Digests", "Landmarks", "Indexing", "Matching", "Provenance", "Campaigns", "Reheard"]
        .map { .byName(name: $0) },
      path: "Scripts/FuzzTargets", swiftSettings: settings))
}
