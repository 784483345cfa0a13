/// How far a file is believed: what a damaged or hostile one may ask for, and what is refused.
package struct DecodingLimits {
  /// The longest single gap that is filled with silence, in seconds.
  var gap = 4.0 * 3600
  /// The most silence that is filled into one file, in seconds.
  var silence = 12.0 * 3600
  /// A clock that goes back further than this, in seconds, is broken: the sound goes on where it was.
  var overlap = 10.0
  /// A jump beyond this, in seconds, is a clock that started anew, in formats that allow it.
  var restart = 10.0
  /// Smaller disagreements of timestamps and samples, in seconds, are rounding. What ffmpeg tolerates, too.
  var jitter = 0.1
  /// The same for the first sample.
  var firstJitter = 0.001
  /// Timestamps beyond this, in seconds (30 years), are noise.
  var clock = 1e9
  /// How far beyond the stated duration a gap may lead, in seconds.
  var beyondDuration = 1.0
  /// Errors of the demuxer in a row, without a packet between them.
  var readErrors = 32
  /// Packets in a row that give no sample.
  var fruitlessPackets = 500_000

  package init() {}
}
