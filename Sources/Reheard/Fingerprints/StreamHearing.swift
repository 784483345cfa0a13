internal import Audio
internal import Landmarks
internal import Media

/// Hears all that a listener of a file can hear: its streams, and of those whose channels differ, the channels.
struct StreamHearing {
  private(set) var constellation = Constellation()
  private(set) var soundtracks: [Soundtrack] = []
  private(set) var warnings: [String] = []
  private(set) var tags: [String: String] = [:]
  /// Samples of the longest stream.
  private(set) var sampleCount = 0
  /// Samples up to the end of the first stream.
  private(set) var position = 0

  private let listening: Listening
  private var known: Set<[Peak]> = []

  /// More streams than any honest file has.
  static let mostStreams = 32
  /// By so many frames a stretch in which channels differ is widened on both sides, so that a sound is heard as a whole:
  /// 312 * 16 ms = 5 s.
  private static let widening = 312

  private init(_ listening: Listening) { self.listening = listening }

  /// - Parameters:
  ///   - listening: hears one soundtrack.
  ///   - only: FFmpeg's number of the only stream to hear; `nil` hears all.
  ///   - screening: takes in the pictures meanwhile; `nil` where nobody looks.
  /// - Returns: what was heard, the stream that players choose first.
  /// - Throws: `MediaError`, where there is nothing to hear.
  static func all(
    _ listening: Listening, only: Int?, screening: Screening? = nil
  ) throws(MediaError) -> StreamHearing {
    var hearing = StreamHearing(listening)
    let first = try listening.take(stream: only, screening: screening)
    hearing.position = first.position
    hearing.tags = first.container.tags
    hearing.warnings = first.warnings
    hearing.add(first)
    let others = first.container.audioStreams.filter { $0.index != first.stream.index }
    if only != nil {
      hearing.warnings += others.map { "not heard, as only stream \(first.stream.index) was asked for: \($0)" }
      return hearing
    }
    for other in others.prefix(mostStreams - 1) {
      do {
        let take = try listening.take(stream: other.index)
        hearing.warnings += take.warnings.map { "stream \(other.index): \($0)" }
        hearing.add(take)
      } catch {
        hearing.warnings.append("not heard: \(other) (\(error.finding))")
      }
    }
    for other in others.dropFirst(mostStreams - 1) {
      hearing.warnings.append("not heard: \(other) (a file has at most \(mostStreams) audio streams)")
    }
    return hearing
  }

  /// Adds a stream, and its channels where they differ.
  private mutating func add(_ take: Listening.Take) {
    let stream = take.stream.index
    sampleCount = max(sampleCount, take.sampleCount)
    let mix = take.constellations[.mix] ?? Constellation()
    add(mix, stream: stream, channel: .mix)
    guard !take.differing.isEmpty else { return }
    do {
      let sides = try listening.take(stream: stream, sidesWithin: Self.widened(take.differing)).constellations
      for channel in SoundChannel.allCases {
        guard var heard = sides[channel] else { continue }
        heard.frameCount = mix.frameCount
        heard.activeFrameCount = min(heard.activeFrameCount, heard.frameCount)
        add(heard, stream: stream, channel: channel)
      }
    } catch {
      warnings.append("not heard: left and right of stream \(stream) apart (\(error.finding))")
    }
  }

  /// Stretches that are a little longer, and one where they meet.
  private static func widened(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var wide: [Range<Int>] = []
    for stretch in stretches {
      let low = max(0, stretch.lowerBound - widening)
      let high = stretch.upperBound + widening
      if let last = wide.last, low <= last.upperBound {
        wide[wide.count - 1] = last.lowerBound..<high
      } else {
        wide.append(low..<high)
      }
    }
    return wide
  }

  /// Adds a soundtrack, unless there is too little in it, or nothing that is not there already; the first one stays.
  private mutating func add(_ heard: Constellation, stream: Int, channel: SoundChannel) {
    let isFirst = soundtracks.isEmpty
    guard known.insert(heard.peaks).inserted || isFirst, isFirst || heard.peaks.count >= Fingerprint.fewestPeaks
    else { return }
    soundtracks.append(constellation.append(heard, stream: stream, channel: channel, isFirst: isFirst))
  }
}
