import Foundation
import Testing

/// The box from outside: `SandboxDouble` is a program whose decoder misbehaves as the file's name says.
struct BoxTests {
  /// What the double says of files of these names, a line each.
  static func double(_ names: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("box-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names where !name.contains("/") { try Data([1, 2, 3]).write(to: folder.appendingPathComponent(name)) }
    let process = Process()
    process.executableURL = try program()
    process.arguments = names
    process.currentDirectoryURL = folder
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    return try String(decoding: Data(contentsOf: output), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  static func program() throws -> URL {
    URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .deletingLastPathComponent().appendingPathComponent("SandboxDouble")
  }

  static let forbidden = ["open", "create", "socket", "run", "split", "signal"]
  static let misdeeds =
    [
      ("crash", "the decoder crashed (segmentation fault)"), ("abort", "the decoder crashed (aborted)"),
      ("exit", "the decoder broke off with status 3"), ("spin", "no sound came of it for 1 s"),
      ("drip", "it took 3 s to give 0 s of sound"), ("flood", "it has more than 0 hours of sound"),
      ("babble", "the decoder spoke out of turn"),
    ] + forbidden.map { ($0, "the decoder asked the system for what decoding never needs") }

  @Test(arguments: misdeeds)
  func aMisdeedCostsItsFileAndNoOther(name: String, reason: String) throws {
    let lines = try Self.double(["honest.1", "\(name).2", "honest.3"])
    #expect(lines.count == 3)
    #expect(lines.first == "honest.1: 8000 samples")
    #expect(lines.dropFirst().first?.hasPrefix("\(name).2: its decoding was stopped: \(reason)") == true, "\(lines)")
    #expect(lines.last == "honest.3: 8000 samples")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/reheard-double-was-here"))
  }

  @Test(arguments: misdeeds + [("honest", "")])
  func aBoxForOneFileHoldsAsWell(name: String, reason: String) throws {
    let lines = try Self.double(["--one-file", "\(name).1", "honest.2"])
    #expect(lines.count == 2)
    if name == "honest" {
      #expect(lines == ["honest.1: 8000 samples", "honest.2: 8000 samples"])
    } else {
      #expect(lines.last?.hasPrefix("honest.2: its decoding was stopped: ") == true, "\(lines)")
      #expect(lines.first?.hasPrefix("\(name).1: its decoding was stopped: \(reason)") == true, "\(lines)")
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/reheard-double-was-here"))
  }

  /// Whoever is killed cannot end a worker any more that hangs.
  @Test(arguments: [[], ["--one-file"]])
  func aHangingWorkerDoesNotOutliveItsProgram(options: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("box-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("spin.1")
    try Data([1]).write(to: file)
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = ["--patient"] + options + [file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    func living() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.count {
        let words = FileManager.default.contents(atPath: "/proc/\($0)/cmdline")
        return words.map { String(decoding: $0, as: UTF8.self).contains(file.path) } ?? false
      }
    }
    func wait(until isDone: () throws -> Bool) throws -> Bool {
      // Many tests run beside this one. A task that sleeps would be woken long after, and all that time the worker spins.
      for _ in 0..<600 {
        if try isDone() { return true }
        usleep(100_000)
      }
      return false
    }
    // The program, the process that was split off, and its worker where that is another one.
    let expected = options.isEmpty ? 3 : 2
    #expect(try wait { try living() == expected })
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try wait { try living() == 0 })
  }

  @Test func memoryIsBounded() throws {
    let lines = try Self.double(["allocate.1", "honest.2"])
    #expect(lines.first?.hasPrefix("allocate.1: its decoding was stopped: the decoder crashed") == true, "\(lines)")
    #expect(lines.last == "honest.2: 8000 samples")
  }

  @Test func aSpoiltWorkerDoesNotSpoilTheNextFile() throws {
    let lines = try Self.double(["silence.1", "honest.2"])
    #expect(lines == ["silence.1: 0 samples", "honest.2: 8000 samples"])
  }

  @Test func aFileThatAWorkerSendsIsNotKept() throws {
    let lines = try Self.double(["honest.1", "descriptors", "smuggle.2", "honest.3", "descriptors"])
    // All samples came, and each had an open file with it.
    #expect(lines.count == 5 && lines[2] == "smuggle.2: 100 samples", "\(lines)")
    #expect(lines[1] == lines[4], "\(lines)")
  }

  @Test func whatADecoderFindsIsHandedOut() throws {
    #expect(
      try Self.double(["fail.1", "nothing/here"])
        == [
          "fail.1: is not media that FFmpeg's libraries can read (as told)", "nothing/here: no such file",
        ])
  }
}
