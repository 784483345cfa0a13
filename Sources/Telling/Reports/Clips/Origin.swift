internal import Campaigns
internal import Dates

/// When, by which program and with which parameters some answers were found.
struct Origin: Hashable, Sendable {
  private var times: Set<String> = []
  private var versions: Set<String> = []
  private var profiles: Set<String> = []

  init(_ reports: [ClipReport] = []) {
    for report in reports { add(report) }
  }

  init(_ grouping: Grouping) { add(grouping.checkedAt, grouping.version, grouping.profile) }

  mutating func add(_ report: ClipReport) { add(report.checkedAt, report.version, report.profile) }

  private mutating func add(_ time: Moment?, _ version: String?, _ profile: String?) {
    // Times of one form are in the order of their texts.
    if let time { times.insert(time.description) }
    if let version { versions.insert(version) }
    if let profile { profiles.insert(profile) }
  }

  /// One sentence; `nil` where no time is known.
  var sentence: String? {
    guard let first = times.min(), let last = times.max() else { return nil }
    let when = first == last ? "Checked \(first)" : "Checked from \(first) to \(last)"
    let program = versions.isEmpty ? "" : " by reheard \(versions.sorted().joined(separator: " and "))"
    let profile = profiles.isEmpty ? "" : ", profile \(profiles.sorted().joined(separator: " and "))"
    return when + program + profile + "."
  }
}
