public import Cases
public import Claims
internal import Dates
internal import Foundation
internal import Landmarks
public import Reports

/// Checks many clips against indexes, into a case: what was heard and found is kept there as it comes, so that a scan that
/// was broken off goes on where it was, and a second one does only what is new or changed.
///
/// The indexes are opened once and read as they were then; whoever writes to them meanwhile is neither seen nor held up.
public struct Scan: Sendable {
  private let casePath: String
  private let store: Case
  private let checker: Checker
  private let fingerprinter: Fingerprinter
  private let indexes: [String]

  /// - Parameters:
  ///   - path: the case's file; it is made if there is none.
  ///   - indexes: folders of indexes, at least one.
  ///   - largestEValue: how many matches by chance are tolerated a clip.
  ///   - fingerprinter: hears the clips.
  ///   - claims: what tells of their posts.
  /// - Throws: `ResultFileError`, `CaseError`, `CatalogueError`, `IndexError` or `IndexingError`.
  public init(
    into path: String, indexes: [String], largestEValue: Double = 0.001,
    fingerprinter: Fingerprinter = Fingerprinter(), claims: ClaimFinder = ClaimFinder()
  ) throws {
    checker = try Checker(
      indexes: indexes, largestEValue: largestEValue, fingerprinter: fingerprinter, claims: claims)
    try ResultPlace.refuseCase(path)
    store = try Case.open(adding: path, makingIt: true)
    casePath = path
    self.fingerprinter = fingerprinter
    self.indexes = PathList.distinct(indexes)
  }

  /// What a person should know before any clip is checked.
  public var warnings: [String] { checker.warnings }

  /// Checks clips.
  ///
  /// - Parameters:
  ///   - paths: folders, media files, or files of portable fingerprints.
  ///   - jobs: how many clips are worked on at a time; the answers do not depend on it.
  ///   - stop: ends the scan early, after the clips in hand.
  ///   - notice: is told of files that are no clips.
  ///   - progress: is told how far it is, after each clip.
  ///   - consume: takes the answers in the order of the paths, each as soon as it and all before it are there.
  /// - Returns: what came of it.
  /// - Throws: `CaseError`, and what `consume` throws; a clip that fails is an answer.
  public func run(
    _ paths: [String], jobs: Int, stop: StopRequest = StopRequest(), notice: (IndexNotice) -> Void = { _ in },
    progress: (ScanProgress) -> Void = { _ in }, consume: (ClipReport) throws -> Void
  ) async throws -> ScanSummary {
    let finder = ClipFinder(paths, besideCase: casePath)
    for said in finder.notices { notice(said) }
    let work = try ScanWork(
      store: store, scan: store.begin(scan(of: finder.clips.count)), checker: checker,
      memory: ClipMemory(store, fingerprinter: fingerprinter),
      parameters: ScanWork.parameters(
        largestEValue: checker.largestEValue, constants: checker.constants, order: checker.order))
    var summary = ScanSummary(total: finder.clips.count, largestEValue: checker.largestEValue)
    let clock = ContinuousClock()
    let start = clock.now
    summary.progress.note(seconds: 0)
    let done = try await OrderedWork.run(finder.clips, jobs: jobs, isStopped: { stop.isStopped }) { clip in
      await work.run(clip)
    } consume: { result in
      if let report = try summary.take(result, notice: notice) { try consume(report) }
      summary.progress.note(seconds: (clock.now - start) / .seconds(1))
      progress(summary.progress)
    }
    summary.isStopped = done < finder.clips.count
    if !summary.isStopped { try store.end(scan: work.scan, at: Self.now()) }
    return summary
  }

  /// What people decided in this case, oldest first.
  public func decisions() throws(CaseError) -> [Decision] { try store.decisions() }

  private func scan(of clips: Int) throws -> CaseScan {
    let size = checker.size
    return CaseScan(
      begunAt: try Self.now(), program: "reheard \(Release.version)", indexes: indexes, indexDigest: checker.digest,
      recordings: size.recordings, seconds: size.seconds, profile: Profile.standard.id, maxE: checker.largestEValue,
      stream: fingerprinter.stream, claims: checker.claims.files, clips: clips)
  }

  private static func now() throws -> Moment {
    guard let now = Moment(secondsSince1970: Date().timeIntervalSince1970) else { throw ScanError.clockIsWrong }
    return now
  }
}

extension ScanSummary {
  /// Counts a result; gives the answer in it, where there is one.
  fileprivate mutating func take(_ result: ScanWork.Result, notice: (IndexNotice) -> Void) throws -> ClipReport? {
    progress.done += 1
    switch result {
    case .stopped(let error): throw error
    case .passedOver(let reason):
      progress.passedOver += 1
      notice(.passedOver(reason: reason))
      return nil
    case .checked(let report, let work):
      if report.status == .matched { progress.matched += 1 }
      if report.status == .error {
        progress.failed += 1
        failures.append(report.error ?? report.file)
      } else if report.status != .notEnoughSound {
        isCalibrated = isCalibrated && report.calibrated
      }
      if work.isHeard { progress.heard += 1 }
      if work.isSearched { progress.searched += 1 }
      return report
    }
  }
}
