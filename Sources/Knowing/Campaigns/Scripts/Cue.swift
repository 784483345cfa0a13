/// A caption that is shown for some time.
struct Cue: Hashable, Sendable {
  /// In seconds.
  var start: Double
  /// In seconds.
  var stop: Double
  var text: String
}
