internal import Catalogues
public import Claims
internal import Dates
internal import Indexing
internal import Landmarks
internal import Matching
public import Reports

/// Two files in hand: what do they share, and where?
public enum Comparison {
  /// Checks a clip against one other file: what an index that holds that recording alone says of the clip.
  ///
  /// - Parameters:
  ///   - clip: a media file, or a file with one portable fingerprint.
  ///   - recording: the same.
  ///   - largestEValue: how many matches by chance are tolerated.
  ///   - isExplained: whether the answer says why, stretch by stretch of the clip.
  ///   - fingerprinter: hears both.
  ///   - claims: what tells of the clip's post.
  /// - Returns: the answer about the clip; its status is `.error` where either file cannot be read.
  public static func compare(
    _ clip: String, with recording: String, largestEValue: Double = 0.001, isExplained: Bool = false,
    fingerprinter: Fingerprinter = Fingerprinter(), claims: ClaimFinder = ClaimFinder()
  ) -> ClipReport {
    var report = ClipReport(
      file: clip, status: .error, profile: Profile.standard.id, index: IndexSize(recordings: 0, seconds: 0))
    var conditions = Conditions(maxE: largestEValue)
    conditions.comparedWith = recording
    conditions.stream = fingerprinter.stream
    conditions.say(claims)
    report.state(conditions)
    do {
      let (fingerprint, isMedia) = try only(clip, fingerprinter)
      report.describe(fingerprint)
      if isMedia {
        report.readClaim(besideMedia: clip, tags: fingerprint.tags, from: claims)
      } else {
        report.claim = claims.given
        report.conditions?.given = clip
      }
      // Of the recording, all is heard that there is.
      let (reference, isFile) = try only(recording, Fingerprinter(box: fingerprinter.box, senses: fingerprinter.senses))
      report.warnings += reference.warnings.map { "\(recording): \($0)" }
      // When the other file was published, its downloader wrote down.
      let published = isFile ? ClaimFinder().claim(forMedia: recording, tags: reference.tags) : (nil, [])
      report.warnings += published.1.map { "\(recording): \($0)" }
      let references = references(reference, publishedAt: published.0?.posted)
      report.indexDigest = references.digest
      report.index = references.size
      report.index.file = reference.name
      if fingerprint.sha256 == reference.sha256, fingerprint.start == reference.start,
        fingerprint.stop == reference.stop
      {
        report.warnings.append("both files are the same, byte by byte (SHA-256 \(fingerprint.sha256.prefix(12))…)")
      }
      let sees = fingerprinter.senses.see
      if sees {
        try see(fingerprint, reference, references, largestEValue: largestEValue, in: &report)
      }
      guard fingerprinter.senses.hear else { return report }
      if sees && (reference.constellation.peaks.isEmpty || fingerprint.constellation.peaks.isEmpty) {
        // There is nothing to hear; what was seen stands.
        return report
      }
      if reference.isMute && !fingerprint.isMute {
        report.conclude(shortage: "\(recording) has no audio stream")
        return report
      }
      let answer = try references.answer(to: fingerprint, largestEValue: largestEValue)
      report.calibrated = answer.isCalibrated
      let seen = report.matches
      report.matches = try answer.matches.map { try references.report($0, claim: report.claim) } + seen
      report.nearest = try answer.nearest.map { try references.nearMiss($0) }
      if sees {
        report.conclude(heard: answer.shortage, seen: report.sights?.shortage)
      } else {
        report.conclude(shortage: answer.shortage)
      }
      if isExplained {
        report.explanations = references.explanations(of: fingerprint, largestEValue: largestEValue)
      }
    } catch {
      report.error = SystemError.sentence(error)
    }
    return report
  }

  static func only(
    _ path: String, _ fingerprinter: Fingerprinter
  ) throws -> (fingerprint: Fingerprint, isMedia: Bool) {
    let sounds = Sound.all(of: path)
    guard sounds.count == 1 else { throw FingerprintFileError.notOne(path: path, found: sounds.count) }
    let isMedia = if case .media = sounds[0] { true } else { false }
    return (try sounds[0].fingerprint(fingerprinter), isMedia)
  }

  private static func references(
    _ fingerprint: Fingerprint, publishedAt: Moment?
  ) -> References<MemoryIndex> {
    let recording = Recording(
      name: fingerprint.name, path: fingerprint.name, sha256: fingerprint.sha256, start: fingerprint.start,
      stop: fingerprint.stop, duration: fingerprint.duration, usableSeconds: fingerprint.usableSeconds,
      peakCount: fingerprint.constellation.peaks.count, landmarkCount: 0, title: fingerprint.tags["title"],
      publishedAt: publishedAt, tags: fingerprint.tags, soundtracks: fingerprint.soundtracks)
    return References(
      MemoryIndex([fingerprint.constellation], profile: .standard), label: fingerprint.name,
      digest: IndexDigest.hex(recording: recording),
      size: IndexSize(recordings: 1, seconds: fingerprint.duration),
      facts: RecordingFacts(
        recording: { _ in recording }, event: { _ in nil }, content: { _ in [recording] },
        name: { _ in recording.name }))
  }
}
