internal import Claims
internal import Dates
internal import Reports

extension Results {
  /// In which order clips are reported on.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// What weighs most first: recycled, then what predates its post, and so on; of equals, as they were given.
    case finding
    /// As they were given.
    case given
    /// By their paths.
    case file
    /// By the time of the post; those without one last.
    case posted
  }

  /// The words that name findings: assessments of matches, and outcomes without any.
  public static var findings: [String] { Finding.names }

  static func sorted(_ reports: [ClipReport], by order: Order) -> [ClipReport] {
    let keys = reports.enumerated().map { place, report -> (rank: Int, text: String, place: Int) in
      switch order {
      case .finding: (Finding(report).rank, "", place)
      case .given: (0, "", place)
      case .file: (0, report.file, place)
      case .posted: report.claim?.posted.map { (0, "\($0)", place) } ?? (1, "", place)
      }
    }
    return keys.sorted { ($0.rank, $0.text, $0.place) < ($1.rank, $1.text, $1.place) }.map { reports[$0.place] }
  }

  /// Leaves only some clips, or of one clip only one match, and puts them in an order.
  ///
  /// - Parameters:
  ///   - wanted: which ones.
  ///   - isPage: whether they are for a page, on which what weighs most comes first where no order is asked for.
  /// - Throws: `ResultsError` where there is no such clip or match, or more than one such match.
  public mutating func select(_ wanted: Selection, forPage isPage: Bool) throws(ResultsError) {
    selection = wanted
    let all = reports.count
    if !wanted.findings.isEmpty { reports = reports.filter { wanted.findings.contains(Finding($0).name) } }
    if let clip = wanted.clip {
      let found = reports.filter { report in
        report.file == clip || report.file.hasSuffix("/" + clip)
          || clip.utf8.count >= 8 && report.sha256?.hasPrefix(clip.lowercased()) == true
      }
      guard !found.isEmpty else { throw .noSuchClip(clip: clip, count: reports.count) }
      reports = found
    }
    let matches = try wanted.match.map { match throws(ResultsError) in try leave(match) }
    told = Wording.selection(shown: reports.count, of: all, findings: wanted.findings, matches: matches)
    reports = Self.sorted(reports, by: wanted.order ?? (isPage ? .finding : .given))
  }

  /// Leaves one match; says how many its clip has.
  private mutating func leave(_ match: String) throws(ResultsError) -> Int {
    var found: [(report: ClipReport, name: String)] = []
    for report in reports {
      for (place, name) in MatchName.all(of: report).enumerated()
      where name == match || match.utf8.count >= 4 && name.hasPrefix(match) {
        found.append((report.leaving(place), name))
      }
    }
    guard let first = found.first else { throw .noSuchMatch(match: match) }
    // A clip under two names has its matches under one.
    let names = Set(found.map(\.name)).sorted()
    guard names.count == 1 else { throw .ambiguous(match: match, names: names) }
    reports = [first.report]
    return first.report.whole?.matchCount ?? 1
  }
}
