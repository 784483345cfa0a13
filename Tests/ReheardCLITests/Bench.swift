import Foundation

/// A temporary folder in which the real program is run, on files that the tools of this trade make.
final class Bench {
  struct Result {
    var status: Int32
    var output: String
    var complaints: String

    /// The output's lines as JSON objects.
    var objects: [[String: Any]] {
      get throws {
        try output.split(separator: "\n").map {
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
      }
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("reheard-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  /// Makes an event with a recording, `tune.wav`, as `event.yaml`.
  func park(seconds: Double) throws {
    try tune("tune.wav", seed: 1, seconds: seconds)
    try write(
      """
      id: park-2020
      title: Something heard in Example Park
      date: 2020-08-04
      date_precision: day
      place: Example Park
      names: [Example Park]
      sources:
        - url: https://example.org/1
          supports: [date, place]
      recordings:
        - path: tune.wav
      """, to: "event.yaml")
  }

  /// The program that was built with these tests, which lies beside them.
  static func program() throws -> URL {
    let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let program = tests.deletingLastPathComponent().appendingPathComponent("reheard")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw Failure(description: "there is no program \(program.path); build all of the package")
    }
    return program
  }

  private static var environment: [String: String] {
    var all = ProcessInfo.processInfo.environment
    all["REHEARD_INDEX"] = nil
    // Reports state when they were made; here always the same time.
    all["SOURCE_DATE_EPOCH"] = "1767225600"
    return all
  }

  /// Runs `reheard` in the folder.
  func reheard(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
    try run(Self.program(), arguments, input: input, environment: environment)
  }

  /// The same.
  func run(_ arguments: [String]) throws -> Result { try run(Self.program(), arguments) }

  /// Starts `reheard` in the folder and does not wait for it.
  func start(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a shell command in the folder with the program's folder first in the path.
  func shell(_ command: String) throws -> Result {
    let path = try Self.program().deletingLastPathComponent().path + ":/usr/local/bin:/usr/bin:/bin"
    return try run(URL(fileURLWithPath: "/bin/bash"), ["-c", command], environment: ["PATH": path])
  }

  /// Makes an input with one of the tools; a tool that is missing or fails is a failure.
  func make(_ command: String) throws {
    let result = try shell("set -euo pipefail; " + command)
    guard result.status == 0 else { throw Failure(description: "\(command): \(result.complaints)") }
  }

  /// A tune of plucked notes that a seed chooses, as WAV. Their lengths differ: tunes of one beat are hard to tell apart.
  func tune(_ name: String, seed: Int, seconds: Double = 6) throws {
    try make(
      """
      awk 'function next_number() { x = (x * 16807) % 2147483647; return x }
        BEGIN { x = \(seed) * 7919 + 17; rest = \(Int(seconds * 1000)); while (rest > 0) {
        ms = 100 + next_number() % 200; if (ms > rest - 100) ms = rest; rest -= ms;
        printf "%ssynth %.3f pluck %d pluck %d remix - norm -6 ", n++ ? ": " : "", ms / 1000,
          200 + next_number() % 1200, 400 + next_number() % 2600 } }' >notes.\(seed)
      sox -R -D -n -r 16000 -c 1 -b 16 "\(name)" $(cat notes.\(seed)) 2>/dev/null
      """)
  }

  private func run(
    _ program: URL, _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let name = UUID().uuidString
    let places = ["in", "out", "err"].map {
      FileManager.default.temporaryDirectory.appendingPathComponent("\(name).\($0)")
    }
    defer { for place in places { try? FileManager.default.removeItem(at: place) } }
    try Data(input.utf8).write(to: places[0])
    for place in places[1...] { try Data().write(to: place) }
    process.standardInput = try FileHandle(forReadingFrom: places[0])
    process.standardOutput = try FileHandle(forWritingTo: places[1])
    process.standardError = try FileHandle(forWritingTo: places[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: places[1]), as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: places[2]), as: UTF8.self))
  }
}
