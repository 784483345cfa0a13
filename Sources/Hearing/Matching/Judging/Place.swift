/// A place of a recording over which a stretch of a clip was laid, under one or several edits that found it.
struct Place: Sendable {
  /// The alignment that is reported.
  var best: Alignment
  /// All that lie there, best first.
  var alignments: [Alignment]
  /// What the best one matches, in frames of the clip.
  private let clip: ClosedRange<Double>
  /// The same in frames of the recording.
  private let recording: ClosedRange<Double>

  private init?(_ alignment: Alignment, query: Query) {
    let frames = query.stretch.frames
    guard let first = alignment.segment.first, let last = alignment.segment.last else { return nil }
    best = alignment
    alignments = [alignment]
    clip = Double(frames[first])...Double(frames[last])
    let start = alignment.position(ofFrame: clip.lowerBound)
    recording = start...max(start, alignment.position(ofFrame: clip.upperBound))
  }

  /// The places of what was found: of each recording the best one, and those at which it holds the sound once more.
  ///
  /// - Parameters:
  ///   - found: all alignments.
  ///   - query: what was laid.
  ///   - parameters: how well a repetition must fit.
  /// - Returns: best first.
  static func all(_ found: Found, query: Query, parameters: JudgingParameters) -> [Place] {
    var places: [Place] = []
    var numbers: [Int: [Int]] = [:]
    for alignment in found.all {
      guard let place = Place(alignment, query: query) else { continue }
      let known = numbers[alignment.recording, default: []]
      if let number = known.first(where: { places[$0].isSame(place) }) {
        places[number].alignments.append(alignment)
      } else if known.first.map({ place.isLong(beside: places[$0]) && alignment.isRepetition(parameters) }) ?? true {
        numbers[alignment.recording, default: []].append(places.count)
        places.append(place)
      }
    }
    return places.map { place in
      var place = place
      // An edit is only believed where it explains more peaks than none.
      if let plain = place.alignments.first(where: { $0.edit == .identity && $0.hits >= place.best.hits }) {
        place.best = plain
      }
      return place
    }
    .sorted { Alignment.isBetter($0.best, $1.best) }
  }

  /// Whether it holds half of what the best place of its recording holds of the clip, at least: the last round of a loop
  /// is no news.
  private func isLong(beside best: Place) -> Bool {
    2 * (clip.upperBound - clip.lowerBound) >= best.clip.upperBound - best.clip.lowerBound
  }

  /// Whether both match the same sound of the clip with the same sound of the recording: a loop that is laid one round
  /// later is no other place.
  private func isSame(_ other: Place) -> Bool {
    func isShared(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Bool {
      let shared = min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
      return 4 * shared >= min(one.upperBound - one.lowerBound, other.upperBound - other.lowerBound)
    }
    return isShared(clip, other.clip) && isShared(recording, other.recording)
  }
}

extension Alignment {
  /// Whether it fits well enough to be told beside a better one of the same recording: music is like itself at every
  /// beat, and that is no repetition.
  fileprivate func isRepetition(_ parameters: JudgingParameters) -> Bool {
    let inside = Double(hits) - chance * Double(trials - segment.count)
    return score >= parameters.clearScore && inside >= (chance + parameters.copyRate) * Double(segment.count)
  }
}
