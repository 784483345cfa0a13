internal import Audio
internal import Landmarks
internal import Matching

extension Answer {
  /// What the soundtracks of a clip find, as one answer. Each is a chance more.
  ///
  /// - Parameters:
  ///   - fingerprint: the clip's.
  ///   - largestEValue: for the whole clip.
  ///   - search: what a constellation finds, at the largest E-value that is given; positions in recordings are those among
  ///     all their soundtracks.
  ///   - soundtracks: those of a recording, by its number.
  /// - Throws: what `soundtracks` throws.
  init(
    _ fingerprint: Fingerprint, largestEValue: Double, search: (Constellation, Double) -> Answer,
    soundtracks: (Int) throws -> [Soundtrack]
  ) rethrows {
    let parts = fingerprint.parts
    let chances = Double(parts.count)
    let hasSeveralStreams = Set(parts.map(\.track.stream)).count > 1
    var shortages: [String] = []
    var matches: [Match] = []
    var nearest: [Match] = []
    var isCalibrated = true
    for part in parts {
      let answer = search(part.constellation, largestEValue / chances)
      isCalibrated = isCalibrated && answer.isCalibrated
      shortages += answer.shortage.map { [$0] } ?? []
      func placed(_ match: Match) throws -> Match {
        var match = match.placed(in: try soundtracks(match.recording))
        match.stream = part.track.stream
        match.hasOtherStreams = hasSeveralStreams
        match.channel = part.track.channel
        match.eValue *= chances
        return match
      }
      matches += try answer.matches.map(placed)
      nearest += try answer.nearest.map(placed)
    }
    // What one soundtrack only comes near to another one may match.
    var told = Set(matches.map(\.recording))
    let others = nearest.sorted { ($0.eValue, $1.score, $0.recording) < ($1.eValue, $0.score, $1.recording) }
      .filter { told.insert($0.recording).inserted }
    self.init(
      matches: Self.distinct(matches, isOne: parts.count == 1), nearest: Array(others.prefix(Self.mostNearest)),
      shortage: shortages.count == parts.count ? shortages.first : nil,
      isCalibrated: isCalibrated)
  }

  /// What several soundtracks share is one match: that of the mixes, unless another one says more.
  private static func distinct(_ matches: [Match], isOne: Bool) -> [Match] {
    if isOne && matches.allSatisfy(\.isOfMixes) && Set(matches.map(\.referenceStream)).count <= 1 { return matches }
    var kept: [Match] = []
    for match in matches.sorted(by: { ($0.weight, $1.eValue) > ($1.weight, $0.eValue) })
    where !kept.contains(where: { $0.isSame(as: match) }) { kept.append(match) }
    return kept.sorted {
      ($0.eValue, $1.score, $0.recording, $0.queryRange.start)
        < ($1.eValue, $0.score, $1.recording, $1.queryRange.start)
    }
  }
}

extension Match {
  /// With its place in the soundtrack of the recording in which it lies.
  fileprivate func placed(in tracks: [Soundtrack]) -> Match {
    let clock = Profile.standard.clock
    var match = self
    let middle = (referenceRange.start + referenceRange.stop) / 2 * clock.framesPerSecond
    guard let track = tracks.track(at: middle) else { return match }
    match.referenceStream = track.stream
    match.referenceChannel = track.channel
    match.referenceHasOtherStreams = tracks.contains { $0.stream != track.stream }
    if tracks.count == 1 { return match }
    let shift = Double(track.firstFrame) / clock.framesPerSecond
    let length = Double(track.frameCount) / clock.framesPerSecond
    let start = min(max(0, referenceRange.start - shift), length)
    match.referenceRange = TimeRange(start: start, stop: max(start, referenceRange.stop - shift))
    match.referenceMatchedPercent = min(100, 100 * match.referenceRange.duration / max(length, 0.001))
    return match
  }

  fileprivate var isOfMixes: Bool { channel == .mix && referenceChannel == .mix }

  /// How much speaks for telling this one of several that are the same.
  fileprivate var weight: Double { score * (isOfMixes ? 1.25 : 1) * max(queryRange.duration, 0.001) }

  /// Whether both say the same of the same sound in two soundtracks.
  fileprivate func isSame(as other: Match) -> Bool {
    func shares(_ one: TimeRange, _ two: TimeRange) -> Bool {
      2 * (one.intersection(two)?.duration ?? 0) >= min(one.duration, two.duration)
    }
    let areOfOne =
      stream == other.stream && channel == other.channel && referenceStream == other.referenceStream
      && referenceChannel == other.referenceChannel
    return !areOfOne && recording == other.recording && abs(edit.tempo / other.edit.tempo - 1) < 0.02
      && abs(edit.pitch / other.edit.pitch - 1) < 0.02 && shares(queryRange, other.queryRange)
      && shares(referenceRange, other.referenceRange)
  }
}
