import Audio
import Foundation
import Media
import Testing

/// A temporary folder in which the ffmpeg program makes inputs, and an oracle that counts their samples.
final class Studio {
  static let rate = SampleRate(hertz: 8000)

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What a decoder gave.
  struct Take {
    var samples: [Float] = []
    var warnings: [String] = []
    var container: ContainerInformation

    /// Whether there is silence, but for the ringing of codec and resampler, between two times in seconds.
    func isSilent(_ start: Double, _ stop: Double) -> Bool { loudest(start, stop) < 0.02 }

    /// The greatest absolute value between two times in seconds.
    func loudest(_ start: Double, _ stop: Double) -> Float {
      let rate = Double(Studio.rate.hertz)
      return samples.prefix(Int(stop * rate)).dropFirst(Int(start * rate)).reduce(0) { max($0, abs($1)) }
    }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("media-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Runs ffmpeg in the folder; the last argument names the file that it makes.
  @discardableResult
  func make(_ arguments: String...) throws -> String { try make(arguments) }

  @discardableResult
  func make(_ arguments: [String]) throws -> String {
    try runFFmpeg(arguments)
    return path(arguments[arguments.count - 1])
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  func bytes(of path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) }

  /// Samples that the ffmpeg program makes of a file, when it keeps the sound where a player has it.
  ///
  /// In MPEG-TS it counts from the start of the streams that it uses, so it has to use the pictures, too.
  func oracle(_ path: String) throws -> [Float] {
    let output = folder.appendingPathComponent("oracle-\(UUID().uuidString).raw")
    defer { try? FileManager.default.removeItem(at: output) }
    try runFFmpeg(
      [
        "-i", "file:" + path, "-map", "0:a:0", "-af", "aresample=async=1:first_pts=0", "-ac", "1",
        "-ar", "\(Self.rate.hertz)", "-f", "f32le", output.path,
      ] + (path.hasSuffix(".ts") ? ["-map", "0:v?", "-c:v", "copy", "-f", "null", "-"] : []))
    let bytes = try Data(contentsOf: output)
    return unsafe [Float](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
      count = unsafe bytes.copyBytes(to: buffer) / 4
    }
  }

  func oracleCount(_ path: String) throws -> Int { try oracle(path).count }

  static func decode(_ path: String, stream: Int? = nil, rate: SampleRate = rate) throws -> Take {
    var decoder = try AudioDecoder(path: path, stream: stream, rate: rate)
    var take = Take(container: decoder.container)
    var chunk: [Float] = []
    while try decoder.read(into: &chunk) { take.samples += chunk }
    #expect(decoder.sampleCount == take.samples.count)
    #expect(chunk.isEmpty)
    take.warnings = decoder.warnings
    return take
  }

  private func runFFmpeg(_ arguments: [String]) throws {
    try run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-threads", "1"] + arguments)
  }

  func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    let messages = folder.appendingPathComponent("messages-\(UUID().uuidString)")
    try Data().write(to: messages)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = try String(decoding: Data(contentsOf: messages), as: UTF8.self)
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")): \(text)")
    }
    try FileManager.default.removeItem(at: messages)
  }
}
