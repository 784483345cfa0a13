internal import Catalogues
internal import Chances
public import Claims
internal import Indexing
internal import Landmarks
internal import Matching
public import Reports

/// Says of clips which recordings of some indexes are heard in them. It opens the indexes once, for all clips.
public struct Checker: Sendable {
  /// The largest E-value of a match, per clip, over all indexes together.
  public var largestEValue: Double
  /// What hears the clips.
  public var fingerprinter: Fingerprinter
  /// What tells of the clips' posts.
  let claims: ClaimFinder
  private let references: [References<SegmentedIndex>]
  /// What the indexes are called in IDs.
  private let labels: [String]

  /// - Parameters:
  ///   - indexes: folders of indexes, at least one; the same one twice is one.
  ///   - largestEValue: how many matches by chance are tolerated a clip.
  ///   - fingerprinter: hears the clips.
  ///   - claims: what tells of their posts.
  /// - Throws: `CatalogueError`, `IndexError` or `IndexingError`.
  public init(
    indexes: [String], largestEValue: Double = 0.001, fingerprinter: Fingerprinter = Fingerprinter(),
    claims: ClaimFinder = ClaimFinder()
  ) throws {
    precondition(!indexes.isEmpty, "a checker needs an index")
    self.largestEValue = largestEValue
    self.fingerprinter = fingerprinter
    self.claims = claims
    references = try PathList.distinct(indexes).map { try ReferenceIndex.searchable($0) }
    labels = IndexLabels.labels(references.map { ($0.label, $0.digest) })
  }

  /// What a person should know before any clip is checked: indexes in which nothing can be found.
  public var warnings: [String] {
    references.filter { $0.size.recordings == 0 }.map {
      "\($0.label): the index holds no recording, so nothing can match; add some with 'reheard index add'"
    }
  }

  /// Checks many clips.
  ///
  /// - Parameters:
  ///   - paths: media files, or files of portable fingerprints.
  ///   - jobs: how many are worked on at a time.
  ///   - stop: ends it early, after the clips in hand.
  ///   - progress: is told how far it is, before the first clip and after each.
  ///   - consume: takes the answers in the order of the paths, each as soon as it is there.
  /// - Returns: the first clip that was not checked, as it was stopped before; `nil` where all were.
  /// - Throws: what `consume` throws; a file that fails is an answer.
  @discardableResult
  public func check(
    _ paths: [String], jobs: Int, stop: StopRequest = StopRequest(), progress: (WorkProgress) -> Void = { _ in },
    consume: (ClipReport) throws -> Void
  ) async throws -> String? {
    let clips = paths.flatMap { Sound.all(of: $0) }
    var checked = WorkProgress("clip", clips.map(\.path))
    progress(checked)
    let done = try await OrderedWork.run(
      clips, jobs: jobs, isStopped: { stop.isStopped }, work: { check($0) }
    ) { report in
      try consume(report)
      checked.advance()
      progress(checked)
    }
    return done < clips.count ? clips[done].path : nil
  }

  /// Checks one media file.
  public func check(_ path: String) -> ClipReport {
    check(.media(path: path, start: nil, stop: nil))
  }

  func check(_ sound: Sound) -> ClipReport {
    var report = blankReport(of: sound.path)
    do {
      let fingerprint = try sound.fingerprint(fingerprinter)
      report.describe(fingerprint)
      if case .media(let path, _, _) = sound {
        report.readClaim(besideMedia: path, tags: fingerprint.tags, from: claims)
      } else {
        report.claim = claims.given
        report.conditions?.given = sound.path
      }
      try fill(&report, answers(to: fingerprint))
    } catch {
      report.error = SystemError.sentence(error)
    }
    return report
  }

  /// The state of all indexes together, as hexadecimal digits.
  var digest: String { IndexDigest.hex(joining: references.map(\.digest)) }
  /// The same only where the recordings have the same numbers, too.
  var order: [String] { references.map(\.order) }
  /// What E-values rest on, by index.
  var constants: [Calibration] { references.map(\.constants) }

  /// How much all indexes hold together.
  var size: IndexSize {
    IndexSize(
      recordings: references.reduce(0) { $0 + $1.size.recordings },
      seconds: references.reduce(0) { $0 + $1.size.seconds })
  }

  /// What answers depend on beside the clips.
  private var conditions: Conditions {
    var conditions = Conditions(maxE: largestEValue)
    conditions.indexes = references.map(\.label)
    conditions.stream = fingerprinter.stream
    conditions.say(claims)
    return conditions
  }

  /// What is said of a clip before it is heard: that it could not be.
  func blankReport(of file: String) -> ClipReport {
    var report = ClipReport(file: file, status: .error, profile: Profile.standard.id, indexDigest: digest, index: size)
    report.state(conditions)
    return report
  }

  /// What each index says of a clip.
  func answers(to fingerprint: Fingerprint) throws -> [Answer] {
    // Searching several indexes gives chance as many opportunities more.
    try references.map { try $0.answer(to: fingerprint, largestEValue: largestEValue / Double(references.count)) }
  }

  /// Whether an answer that was kept can be these indexes'.
  func canBeOurs(_ answer: ScanAnswer) -> Bool {
    answer.answers.count == references.count
      && zip(references, answer.answers).allSatisfy { references, answer in
        let numbers = (answer.matches + answer.nearest).flatMap { [$0.recording, $0.runnerUp ?? 0] }
        return numbers.allSatisfy { (0..<references.size.recordings).contains($0) }
      }
  }

  /// Brings the answers of all indexes together with what is known of the recordings.
  func fill(_ report: inout ClipReport, _ answers: [Answer]) throws {
    let count = Double(references.count)
    var shortages: [String] = []
    var matches: [MatchReport] = []
    var nearest: [NearMiss] = []
    report.calibrated = true
    for ((references, label), answer) in zip(zip(references, labels), answers) {
      report.calibrated = report.calibrated && answer.isCalibrated
      shortages += answer.shortage.map { [$0] } ?? []
      let scaled = answer.matches.map { match in
        var match = match
        match.eValue *= count
        return match
      }
      nearest += try answer.nearest.map { near in
        var near = try references.nearMiss(near)
        near.eValue *= count
        if count > 1 { near.recording = label + ":" + near.recording }
        return near
      }
      matches += try references.reports(scaled, claim: report.claim).map { found in
        var found = found
        if count > 1 {
          found.recording = label + ":" + found.recording
          found.runnerUp = found.runnerUp.map { label + ":" + $0 }
        }
        return found
      }
    }
    if count > 1 {
      // Stable: of equals, those of the index that was named first come first.
      let ordered = matches.enumerated().sorted { left, right in
        (left.element.match.eValue, -left.element.match.score, left.offset)
          < (right.element.match.eValue, -right.element.match.score, right.offset)
      }
      matches = ordered.map(\.element)
    }
    report.matches = matches
    let others = nearest.enumerated().sorted { left, right in
      (left.element.eValue, -left.element.score, left.offset) < (
        right.element.eValue, -right.element.score, right.offset
      )
    }
    report.nearest = others.prefix(Answer.mostNearest).map(\.element)
    report.conclude(shortage: shortages.count == references.count ? shortages.first : nil)
  }
}
