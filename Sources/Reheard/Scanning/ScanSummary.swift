public import Reports
internal import Words

/// What came of a scan.
public struct ScanSummary: Sendable {
  /// The counts at its end.
  public internal(set) var progress: ScanProgress
  /// Whether it was stopped before all clips were checked.
  public internal(set) var isStopped = false
  /// The failures, in the order of the clips.
  public internal(set) var failures: [String] = []
  /// Whether E-values were measured on the indexes.
  public internal(set) var isCalibrated = true
  let largestEValue: Double

  init(total: Int, largestEValue: Double) {
    progress = ScanProgress(total: total)
    self.largestEValue = largestEValue
  }

  /// What holds for all clips together.
  public var batch: Batch {
    Batch(
      checked: progress.done - progress.passedOver - progress.failed, largestEValue: largestEValue,
      isCalibrated: isCalibrated, failures: failures)
  }
}

extension ScanSummary: CustomStringConvertible {
  /// What was done and what was there already, in one line for people.
  public var description: String {
    let checked = batch.checked
    let known = max(checked - progress.searched, 0)
    return "\(Count(checked, "clip")) checked, \(progress.matched) of them matched, \(progress.failed) failed; "
      + "\(progress.heard) fingerprinted, \(progress.searched) searched for, \(known) taken from the case"
  }
}
