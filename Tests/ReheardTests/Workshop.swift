import Foundation
import TestSupport

@testable import Reheard

/// A temporary folder with sounds that are made for a test: melodies that differ by their seed.
final class Workshop {
  static let rate = 8000
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("reheard-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The ID of a recording, of an index in this folder, whose file lies here as well.
  static func id(_ path: String) -> String { (path as NSString).lastPathComponent }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Notes of 60 to 160 ms, three partials each, under a little noise; the same seed gives the same samples.
  ///
  /// Their lengths differ, because tunes of one beat are hard to tell apart.
  static func melody(seed: UInt64, seconds: Double) -> [Int16] {
    var random = Dice(seed: seed)
    let count = Int(seconds * Double(rate))
    var samples = [Float](repeating: 0, count: count)
    var start = 0
    while start < count {
      let note = Int.random(in: (rate * 6 / 100)...(rate * 16 / 100), using: &random)
      defer { start += note }
      for _ in 0..<3 {
        let frequency = Float.random(in: 200...3000, using: &random)
        let step = 2 * Float.pi * frequency / Float(rate)
        let length = min(2 * note, count - start)
        for index in 0..<length {
          samples[start + index] += 0.2 * sin(step * Float(index)) * exp(-4 * Float(index) / Float(note))
        }
      }
    }
    return samples.map { Int16(max(-1, min(1, $0 + Float.random(in: -0.002...0.002, using: &random))) * 32000) }
  }

  /// Writes a WAV file; folders on the way are made.
  @discardableResult
  func wav(_ name: String, _ samples: [Int16]) throws -> String {
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
    let size = 2 * samples.count
    var bytes = Array("RIFF".utf8) + little(36 + size, 4) + Array("WAVEfmt ".utf8) + little(16, 4) + little(1, 2)
    bytes += little(1, 2) + little(Self.rate, 4) + little(2 * Self.rate, 4) + little(2, 2) + little(16, 2)
    bytes += Array("data".utf8) + little(size, 4)
    for sample in samples { bytes += little(Int(UInt16(bitPattern: sample)), 2) }
    return try write(bytes, to: name)
  }

  @discardableResult
  func wav(_ name: String, seed: UInt64, seconds: Double = 6) throws -> String {
    try wav(name, Self.melody(seed: seed, seconds: seconds))
  }

  /// Tunes of three seconds, `1.wav` and so on.
  func tunes(_ count: UInt64) throws -> [String] {
    try (1...count).map { try wav("\($0).wav", seed: $0, seconds: 3) }
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
    return place.path
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: folder.appendingPathComponent(name))) }

  /// Runs a command of bash in the folder.
  func shell(_ command: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-euc", command]
    shell.currentDirectoryURL = folder
    try shell.run()
    shell.waitUntilExit()
    guard shell.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  /// All regular files of a folder with their bytes.
  func content(of name: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
      content[file] = FileManager.default.contents(atPath: path(name) + "/" + file)
    }
    return content
  }
}
