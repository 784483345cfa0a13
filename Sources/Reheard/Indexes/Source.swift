internal import Dates
internal import Events

/// Something to be indexed: where its sound is, and what is known of it.
struct Source: Sendable {
  var sound: Sound
  /// The recording's ID, or the path that becomes it; `nil` where the fingerprint has it.
  var name: String?
  var event: Event?
  var publishedAt: Moment?
  /// Whether a person named it, rather than a folder that it lies in.
  var isNamed = true
  /// Whether its ID is the path, as the index keeps that.
  var isItsPath: Bool { event == nil }

  /// What makes two recordings the same: the content, and which part of it.
  struct Identity: Hashable, Sendable {
    var sha256: String
    var start: Double?
    var stop: Double?
  }
}
