internal import Words

/// What went wrong in a file that was read all the same, counted, so that a broken file gives a few lines.
struct DecodingFindings {
  /// Packets that the codec refused, or whose samples cannot be.
  var damagedPackets = 0
  /// Frames that gave samples.
  var frames = 0
  /// Errors of the demuxer since its last packet.
  var readErrors = 0
  /// Errors of the codec since its last frame.
  var codecErrors = 0
  /// Packets since the last frame.
  var fruitlessPackets = 0
  /// Whether the demuxer found the last packet incomplete.
  var lastPacketIsPartial = false
  /// Whether the codec refused the last packet.
  var lastPacketIsDamaged = false
  /// Whether the sound ends because the file does, in the middle of something.
  var breaksOff = false
  /// What the end of the file lacks, in words.
  var ending: String?
  /// Seconds of sound up to the end, and up to the end that the file states.
  var end = 0.0
  var statedEnd: Double?

  /// Sound that ends this many seconds before the stated end is rounding, not loss.
  static let endTolerance = 0.25

  /// Sound that is left out is worth a line from this many seconds on.
  static let cutTolerance = 0.5

  mutating func countDamage() {
    damagedPackets += 1
    lastPacketIsDamaged = true
  }

  func warnings(_ timeline: Timeline) -> [String] {
    var lines: [String] = []
    if let truncation { lines.append("truncated: \(truncation)") }
    if damagedPackets > 0 { lines.append("\(Count(damagedPackets, "damaged packet")) skipped") }
    let refusedJumps = timeline.refusedJumps
    if refusedJumps > 0 { lines.append("\(Count(refusedJumps, "impossible timestamp")) not followed") }
    if timeline.cutSeconds > Self.cutTolerance {
      lines.append(
        "\(Self.seconds(timeline.cutSeconds)) of sound left out, whose timestamps lie before what sounds already")
    }
    return lines
  }

  private var truncation: String? {
    if let statedEnd, statedEnd - end > Self.endTolerance {
      return "the sound ends at \(Self.seconds(end)), \(Self.seconds(statedEnd - end)) before its header says"
    }
    if let ending { return ending }
    if breaksOff { return "the file breaks off after \(Self.seconds(end)) of sound" }
    return nil
  }

  /// Tenths of a second, such as `3.2 s`; without a formatter, which would need all of Foundation.
  private static func seconds(_ value: Double) -> String {
    let tenths = Int((min(value, 1e12) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
