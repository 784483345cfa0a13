internal import Foundation
internal import Indexing
internal import Landmarks
internal import Matching
public import Provenance
public import Reports

/// What chance does in an index, measured with its own recordings: pieces of them are held against all recordings that
/// do not carry their sound. One half of the recordings gives the constants, the other half shows whether they hold.
public struct IndexCalibration: Sendable {
  private let report: CalibrationReport

  /// With fewer recordings there is no tail to measure.
  static let fewestRecordings = 50

  /// Measures an index and stores the constants in it.
  ///
  /// - Parameters:
  ///   - path: the index's folder.
  ///   - clips: how many pieces of recordings are tried, at least 160; half of them turned over, low to high.
  ///   - jobs: how many are tried at a time; the constants do not depend on it.
  ///   - patience: how long to wait for another writer.
  ///   - progress: is told how many are done.
  /// - Throws: `CalibrationError`, `CatalogueError`, `IndexError` or `IndexingError`; then the index is as it was.
  public init(
    _ path: String, clips: Int, jobs: Int, patience: WriterPatience = .none, progress: (Int) -> Void = { _ in }
  ) async throws {
    let references = try ReferenceIndex.searchable(path)
    let count = references.size.recordings
    guard count >= Self.fewestRecordings else {
      throw CalibrationError.tooFewRecordings(path: path, expected: Self.fewestRecordings, found: count)
    }
    let trial = StrangerTrial(references.index, profile: .standard)
    // Rounds over all recordings; each piece is tried as it is, and turned over.
    let pieces = (0..<max(1, clips / 2)).map { number in
      // A small part of a large index is spread over all of it.
      (recording: clips / 2 < count ? number * count / (clips / 2) : number % count, round: number / count)
    }
    let inputs = pieces.flatMap { piece in [(piece, false), (piece, true)] }
    var results: [StrangerResult] = []
    // Every other recording that pieces are cut from is for the check, and none is for both.
    let cut = Set(pieces.map(\.recording)).sorted()
    let isChecked = Set(cut.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    var done = 0
    try await OrderedWork.run(inputs, jobs: jobs) { piece, isMirrored in
      trial.result(cutFrom: piece.recording, round: piece.round, isMirrored: isMirrored)
    } consume: { result in
      done += 1
      if let result { results.append(result) }
      progress(done)
    }
    let fitted = results.filter { !isChecked.contains($0.recording) }
    let checked = results.filter { isChecked.contains($0.recording) }
    guard checked.count >= Calibration.fewestClips, let calibration = Calibration(fitting: fitted, recordings: count)
    else {
      throw CalibrationError.tooFewClips(path: path, expected: 2 * Calibration.fewestClips, found: results.count)
    }
    report = CalibrationReport(calibration: calibration, fitted: fitted, checked: checked)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(calibration), as: UTF8.self)
    try IndexWriter(path, makingIt: false, patience: patience).writer.store(calibration: text)
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
    let now = entries.count
    guard now >= IndexCalibration.fewestRecordings, now <= 2 * calibration.recordings, calibration.recordings <= 2 * now
    else { return nil }
    return calibration
  }
}
