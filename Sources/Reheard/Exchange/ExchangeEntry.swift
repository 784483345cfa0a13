internal import Audio
internal import Dates
internal import Events
internal import Foundation

/// An event or a recording, as it stands in an exported file: one of the two, never both.
struct ExchangeEntry: Codable {
  var event: Event?
  var recording: ExchangeRecording?

  /// The same entry gives the same bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}

/// What an export tells of a recording: nothing of the folders that its file lay in, and none of its tags, which may
/// say where and by whom it was made.
struct ExchangeRecording: Codable {
  var name: String
  var sha256: String
  var start: Double?
  var stop: Double?
  var duration: Double
  var usableSeconds: Double
  var event: String?
  var title: String?
  var publishedAt: Moment?
  var frameCount: Int
  var activeFrameCount: Int
  var soundtracks: [Soundtrack]
  var fingerprint: String

  enum CodingKeys: String, CodingKey {
    case name, sha256, start, stop, duration, event, title, fingerprint, soundtracks
    case usableSeconds = "usable_seconds"
    case publishedAt = "published_at"
    case frameCount = "frame_count"
    case activeFrameCount = "active_frame_count"
  }
}
