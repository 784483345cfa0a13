internal import Audio
internal import Catalogues
internal import Chances
internal import Claims
internal import Indexing
internal import Landmarks
internal import Matching
internal import Reports

/// Recordings ready to be searched, with what is known of each.
struct References<Index: LandmarkIndex>: Sendable {
  /// What to call them where there are several.
  let label: String
  let digest: String
  /// The same only where the recordings have the same numbers, too.
  let order: String
  let size: IndexSize
  let index: Index
  private let matcher: Matcher<Index>
  private let facts: RecordingFacts

  init(
    _ index: Index, label: String, digest: String, order: String = "", size: IndexSize,
    calibration: Calibration? = nil, facts: RecordingFacts
  ) {
    self.label = label
    self.digest = digest
    self.order = order
    self.size = size
    self.facts = facts
    self.index = index
    matcher = Matcher(index, profile: .standard, calibration: calibration)
  }

  /// - Throws: `CatalogueError`, where a recording cannot be read.
  func answer(to fingerprint: Fingerprint, largestEValue: Double) throws -> Answer {
    var answer = try Answer(fingerprint, largestEValue: largestEValue) {
      matcher.answer(to: $0, largestEValue: $1)
    } soundtracks: {
      try facts.recording($0).soundtracks
    }
    if fingerprint.isMute { answer.shortage = "the file has no audio stream" }
    return answer
  }

  /// A recording's ID, by its number.
  ///
  /// - Throws: `CatalogueError`.
  func name(of recording: Int) throws -> String { try facts.name(recording) }

  /// The constants that E-values rest on.
  var constants: Calibration { matcher.constants }

  /// Why a clip matches, or does not.
  func explanations(of fingerprint: Fingerprint, largestEValue: Double) -> [Explanation] {
    let parts = fingerprint.parts
    return parts.flatMap { part in
      matcher.explanations(of: part.constellation, largestEValue: largestEValue / Double(parts.count)).map {
        var explanation = $0
        explanation.stream = part.track.stream
        explanation.channel = part.track.channel
        explanation.hasOthers = parts.count > 1
        return explanation
      }
    }
  }

  /// Matches with what is known of their recordings, each stretch of a file once: a part of a file that is there as a whole
  /// says what that stretch of it is, and is no second recording.
  ///
  /// - Throws: `IndexError.damagedRecording` or `CatalogueError`.
  func reports(_ matches: [Match], claim: Claim?) throws -> [MatchReport] {
    let found = try matches.map { try report($0, claim: claim) }
    return found.filter { one in !found.contains { $0.holds(one) } }
  }

  /// A match with what is known of its recording, at positions in the recording's whole file. The peaks that it lies on are
  /// held against their checksum: opening does not read them all.
  ///
  /// - Throws: `IndexError.damagedRecording` or `CatalogueError`.
  func report(_ match: Match, claim: Claim?) throws -> MatchReport {
    var recording = try facts.recording(match.recording)
    try verify(match, recording)
    let match = moved(match, recording)
    if recording.isWhole, recording.event == nil, let part = try part(of: recording, at: match.referenceRange) {
      recording.event = part.event
      recording.title = part.title
      recording.publishedAt = part.publishedAt ?? recording.publishedAt
    }
    return try MatchReport(
      match: match, recording: recording, event: recording.event.flatMap(facts.event),
      runnerUp: match.runnerUp.map(facts.name), claim: claim)
  }

  /// A near miss with what is known of its recording.
  func nearMiss(_ match: Match) throws -> NearMiss {
    let recording = try facts.recording(match.recording)
    let event = try recording.event.flatMap(facts.event)
    return NearMiss(moved(match, recording), recording: recording.name, title: recording.title ?? event?.title)
  }

  /// The same at positions in the recording's whole file.
  private func moved(_ match: Match, _ recording: Recording) -> Match {
    var match = match
    let start = recording.start ?? 0
    match.referenceRange = TimeRange(
      start: match.referenceRange.start + start, stop: match.referenceRange.stop + start)
    return match
  }

  /// The part with an event that most of a match lies in; `nil` where none of it lies in any.
  private func part(of whole: Recording, at range: TimeRange) throws -> Recording? {
    let parts = try facts.content(whole.sha256).filter { !$0.isWhole && $0.event != nil }
    let shares = parts.map { part in
      let own = TimeRange(start: part.start ?? 0, stop: max(part.start ?? 0, part.stop ?? whole.duration))
      return (part: part, seconds: own.intersection(range)?.duration ?? 0, length: own.duration)
    }
    // What only touches a part need not be of its event.
    return shares.filter { $0.seconds >= min(1, $0.length / 2) && $0.seconds > 0 }.max { $0.seconds < $1.seconds }?.part
  }

  private func verify(_ match: Match, _ recording: Recording) throws(IndexError) {
    if recording.fingerprint.isEmpty { return }
    let stored = index.constellation(of: match.recording)
    guard stored.isEncodable, ConstellationDigest.hex(stored, profile: .standard) == recording.fingerprint else {
      throw .damagedRecording(path: label, name: recording.name)
    }
  }
}

extension Recording {
  /// Whether it is a file from its beginning to its end.
  fileprivate var isWhole: Bool { start == nil && stop == nil }
}

extension MatchReport {
  /// Whether a match in a part of a file says no more than this one in the whole file does.
  fileprivate func holds(_ other: MatchReport) -> Bool {
    guard let whole = source, let part = other.source, whole.isWhole, !part.isWhole, whole.sha256 == part.sha256,
      event == other.event
    else { return false }
    let shared = match.queryRange.intersection(other.match.queryRange)?.duration ?? 0
    return match.referenceRange.intersection(other.match.referenceRange) != nil
      && shared >= other.match.queryRange.duration / 2
  }
}
