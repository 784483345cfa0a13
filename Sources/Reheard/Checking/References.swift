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
    try Answer(fingerprint, largestEValue: largestEValue) {
      matcher.answer(to: $0, largestEValue: $1)
    } soundtracks: {
      try facts.recording($0).soundtracks
    }
  }

  /// The constants that E-values rest on.
  var constants: Calibration { matcher.constants }

  /// Why a clip matches, or does not.
  func explanations(of fingerprint: Fingerprint, largestEValue: Double) -> [Explanation] {
    let parts = fingerprint.parts
    return parts.flatMap {
      matcher.explanations(of: $0.constellation, largestEValue: largestEValue / Double(parts.count))
    }
  }

  /// A match with what is known of its recording, at positions in the recording's whole file. The peaks that it lies on are
  /// held against their checksum: opening does not read them all.
  ///
  /// - Throws: `IndexError.damagedRecording` or `CatalogueError`.
  func report(_ match: Match, claim: Claim?) throws -> MatchReport {
    let recording = try facts.recording(match.recording)
    try verify(match, recording)
    var match = match
    let start = recording.start ?? 0
    match.referenceRange = TimeRange(
      start: match.referenceRange.start + start, stop: match.referenceRange.stop + start)
    return try MatchReport(
      match: match, recording: recording, event: recording.event.flatMap(facts.event),
      runnerUp: match.runnerUp.map(facts.name), claim: claim)
  }

  private func verify(_ match: Match, _ recording: Recording) throws(IndexError) {
    if recording.fingerprint.isEmpty { return }
    let stored = index.constellation(of: match.recording)
    guard stored.isEncodable, ConstellationDigest.hex(stored, profile: .standard) == recording.fingerprint else {
      throw .damagedRecording(path: label, name: recording.name)
    }
  }
}
