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
  private let facts: Facts

  /// Tells of a recording, by its number in the index, and of its event.
  typealias Facts = @Sendable (Int) throws -> (recording: Recording, event: Event?)

  init(
    _ index: Index, label: String, digest: String, size: IndexSize, calibration: Calibration? = nil,
    facts: @escaping Facts
  ) {
    self.label = label
    self.digest = digest
    self.size = size
    self.facts = facts
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
  /// - Throws: `IndexError.damagedRecording` or `CatalogueError`.
  func verify(_ match: Match) throws {
    let recording = try facts(match.recording).recording
    let stored = index.constellation(of: match.recording)
    if recording.fingerprint.isEmpty { return }
    guard stored.isEncodable, ConstellationDigest.hex(stored, profile: .standard) == recording.fingerprint else {
      throw IndexError.damagedRecording(path: label, name: recording.name)
    }
  }

  /// A match with what is known of its recording, at positions in the recording's whole file.
  ///
  /// - Throws: `CatalogueError`.
  func report(_ match: Match, claim: Claim?) throws -> MatchReport {
    let (recording, event) = try facts(match.recording)
    var match = match
    let start = recording.start ?? 0
    match.referenceRange = TimeRange(
      start: match.referenceRange.start + start, stop: match.referenceRange.stop + start)
    return try MatchReport(
      match: match, recording: recording, event: event,
      runnerUp: match.runnerUp.map { try facts($0).recording.name }, claim: claim)
  }
}
