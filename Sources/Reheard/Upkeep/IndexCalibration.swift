public import Catalogues
internal import Chances
internal import Foundation
internal import Indexing
internal import Landmarks
internal import Matching
public import Reports

/// What chance does in an index, measured with its own recordings: pieces of them are held against all recordings that
/// do not carry their sound. One half of the recordings gives the constants, the other half shows whether they hold.
public struct IndexCalibration: Sendable {
  private let report: CalibrationReport

  /// Whether the constants that were measured hold, and so were stored.
  public enum Standing: Hashable, Sendable {
    case stored
    /// Stored, though in the check more pieces match than in 95 of 100 cases.
    case storedInDoubt
    /// Not stored: in the check more pieces match than in 999 of 1,000 cases.
    case refused
  }

  /// What became of the constants.
  public var standing: Standing {
    switch report.standing {
    case .holds: .stored
    case .doubtful: .storedInDoubt
    case .broken: .refused
    }
  }

  /// With fewer recordings there is no tail to measure.
  static let fewestRecordings = 50

  /// Measures an index and stores the constants in it.
  ///
  /// - Parameters:
  ///   - path: the index's folder.
  ///   - clips: how many pieces of recordings are tried, at least 160; half of them turned over, low to high.
  ///   - leftOut: IDs of recordings that are not tried, because they are known to share sound with others.
  ///   - jobs: how many are tried at a time; the constants do not depend on it.
  ///   - patience: how long to wait for another writer.
  ///   - progress: is told how many are done.
  /// - Throws: `CalibrationError`, `CatalogueError`, `IndexError` or `IndexingError`; then the index is as it was.
  public init(
    _ path: String, clips: Int, leavingOut leftOut: [String] = [], jobs: Int, patience: WriterPatience = .none,
    progress: (Int) -> Void = { _ in }
  ) async throws {
    // First of all: a measurement may take an hour, and would be for nothing where it cannot be stored.
    let writer = try IndexWriter(path, makingIt: false, patience: patience)
    let references = try ReferenceIndex.searchable(path)
    let count = references.size.recordings
    guard count >= Self.fewestRecordings else {
      throw CalibrationError.tooFewRecordings(path: path, expected: Self.fewestRecordings, found: count)
    }
    let names = try (0..<count).map { try references.name(of: $0) }
    let unknown = leftOut.filter { !names.contains($0) }
    guard unknown.isEmpty else { throw IndexError.noSuchRecordings(path: path, names: unknown) }
    let left = Set(names.indices.filter { leftOut.contains(names[$0]) })
    let trial = StrangerTrial(references.index, profile: .standard, leavingOut: left)
    let plan = CalibrationPlan(clips: clips, recordings: count, leavingOut: left)
    let inputs = plan.pieces.flatMap { piece in [(piece, false), (piece, true)] }
    var results: [StrangerResult] = []
    var done = 0
    try await OrderedWork.run(inputs, jobs: jobs) { piece, isMirrored in
      trial.result(cutFrom: piece.recording, round: piece.round, isMirrored: isMirrored)
    } consume: { result in
      done += 1
      if let result { results.append(result) }
      progress(done)
    }
    guard var report = plan.report(results) else {
      throw CalibrationError.tooFewClips(path: path, expected: 2 * Calibration.fewestClips, found: results.count)
    }
    for result in report.breaking {
      for number in [result.recording, result.like].compactMap(\.self) { report.names[number] = names[number] }
    }
    self.report = report
    guard report.standing != .broken else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(report.calibration), as: UTF8.self)
    try writer.writer.store(calibration: text)
  }

  /// The constants and how well they hold, for people or for programs.
  public func text(format: ReportFormat) -> String { report.text(format: format) }

  /// A picture of both laws over what was measured, as SVG.
  public var plot: String { CalibrationPlot.svg(report) }
}

extension ReferenceIndex {
  /// What was measured on this index, if it still is about as large as it was then.
  func calibration() throws -> Calibration? {
    guard let text = try catalogue.calibration() else { return nil }
    guard let calibration = try? JSONDecoder().decode(Calibration.self, from: Data(text.utf8)), calibration.isSound
    else { throw CalibrationError.damaged(path: path) }
    let now = size.recordings
    guard now >= IndexCalibration.fewestRecordings, now <= 2 * calibration.recordings, calibration.recordings <= 2 * now
    else { return nil }
    return calibration
  }
}
