internal import Audio
internal import Indexing
internal import Landmarks
internal import Matching
internal import Provenance
internal import Reports

/// Recordings ready to be searched, with what is known of each.
struct References<Index: LandmarkIndex>: Sendable {
  /// What to call them where there are several.
  let label: String
  let digest: String
  let size: IndexSize
  let index: Index
  private let matcher: Matcher<Index>
  /// By their numbers in the index.
  private let recordings: [Recording]
  private let events: [String: Event]

  init(
    _ index: Index, label: String, digest: String, size: IndexSize, recordings: [Recording], events: [Event] = [],
    calibration: Calibration? = nil
  ) {
    self.label = label
    self.digest = digest
    self.size = size
    self.recordings = recordings
    self.events = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.index = index
    matcher = Matcher(index, profile: .standard, calibration: calibration)
  }

  func answer(to fingerprint: Fingerprint, largestEValue: Double) -> Answer {
    matcher.answer(to: fingerprint.constellation, largestEValue: largestEValue)
  }

  /// The constants that E-values rest on.
  var constants: Calibration { matcher.constants }

  /// Why a clip matches, or does not.
  func explanations(of fingerprint: Fingerprint, largestEValue: Double) -> [Explanation] {
    matcher.explanations(of: fingerprint.constellation, largestEValue: largestEValue)
  }

  /// Holds the peaks that a match lies on against their checksum: opening does not read them all.
  ///
  /// - Throws: `IndexError.damagedRecording`.
  func verify(_ match: Match) throws(IndexError) {
    let recording = recordings[match.recording]
    let stored = index.constellation(of: match.recording)
    if recording.fingerprint.isEmpty { return }
    guard stored.isEncodable, ConstellationDigest.hex(stored, profile: .standard) == recording.fingerprint else {
      throw .damagedRecording(path: label, name: recording.name)
    }
  }

  /// A match with what is known of its recording, at positions in the recording's whole file.
  func report(_ match: Match, claim: Claim?) -> MatchReport {
    let recording = recordings[match.recording]
    var match = match
    let start = recording.start ?? 0
    match.referenceRange = TimeRange(
      start: match.referenceRange.start + start, stop: match.referenceRange.stop + start)
    return MatchReport(
      match: match, recording: recording, event: recording.event.flatMap { events[$0] },
      runnerUp: match.runnerUp.map { recordings[$0].name }, claim: claim)
  }
}
