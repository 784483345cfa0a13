internal import Audio
internal import Foundation
internal import Landmarks

/// All of a fingerprint but its peaks, as it stands in a file of portable fingerprints.
struct FingerprintDescription: Codable {
  var name: String
  var sha256: String
  var start: Double?
  var stop: Double?
  var duration: Double
  var frameCount: Int
  var activeFrameCount: Int
  var soundtracks: [Soundtrack]
  var tags: [String: String]
  var warnings: [String]

  init(_ fingerprint: Fingerprint) {
    name = fingerprint.name
    sha256 = fingerprint.sha256
    start = fingerprint.start
    stop = fingerprint.stop
    duration = fingerprint.duration
    frameCount = fingerprint.constellation.frameCount
    activeFrameCount = fingerprint.constellation.activeFrameCount
    soundtracks = fingerprint.soundtracks
    tags = fingerprint.tags
    warnings = fingerprint.warnings
  }

  enum CodingKeys: String, CodingKey {
    case name, sha256, start, stop, duration, soundtracks, tags, warnings
    case frameCount = "frame_count"
    case activeFrameCount = "active_frame_count"
  }

  /// The same fingerprint gives the same bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// The inverse of `encoded()`; `nil` for anything that no fingerprint can be.
  init?(encoded bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    let digits = Set("0123456789abcdef".utf8)
    let part = [value.start ?? 0, value.stop ?? 0, value.duration]
    guard value.sha256.utf8.count == 64, value.sha256.utf8.allSatisfy(digits.contains), !value.name.isEmpty,
      part.allSatisfy({ $0 >= 0 && $0 <= 1e9 }),
      // What claims more frames than its seconds have could fill the index's time line with nothing.
      value.soundtracks.fit(
        frameCount: value.frameCount, most: (value.duration + 1) * Profile.standard.clock.framesPerSecond),
      value.frameCount >= 0, value.frameCount <= Int(Int32.max) / (2 * Peak.stepsPerUnit),
      value.activeFrameCount >= 0, value.activeFrameCount <= value.frameCount
    else { return nil }
    self = value
  }
}
