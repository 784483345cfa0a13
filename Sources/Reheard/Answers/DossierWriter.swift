internal import Excerpts
public import Reports
internal import Words

/// Writes the answers about clips as one page for people, with the sounds and pictures by which each can be checked.
public struct DossierWriter: Sendable {
  private let isPublishable: Bool
  private let heading: Heading
  private let hasExcerpts: Bool
  private let illustrator: Illustrator

  /// - Parameters:
  ///   - isPublishable: whether files are told by their names and digests only.
  ///   - heading: what stands over the page.
  ///   - hasExcerpts: whether there is anything to hear and to see; without it no media file is opened.
  ///   - fingerprinter: what heard the clips.
  public init(
    isPublishable: Bool = false, heading: Heading = Heading(), hasExcerpts: Bool = true,
    fingerprinter: Fingerprinter = Fingerprinter()
  ) {
    self.heading = heading
    self.hasExcerpts = hasExcerpts
    self.isPublishable = isPublishable
    illustrator = Illustrator(fingerprinter: fingerprinter)
  }

  /// Writes the page piece by piece.
  ///
  /// - Parameters:
  ///   - reports: the answers, in the order in which they are shown.
  ///   - jobs: how many clips are illustrated at a time; the page does not depend on it.
  ///   - consume: takes each piece.
  /// - Returns: of which matches there is nothing to hear and to see, and why, a line each; the page says so, too. And,
  ///   where that is so, that the page is a large one.
  /// - Throws: what `consume` throws.
  @discardableResult
  public func write(
    _ reports: [ClipReport], jobs: Int = 1, to consume: (String) throws -> Void
  ) async throws -> [String] {
    try await write(reports, alone: method(of: reports), jobs: jobs, to: consume)
  }

  /// A page with more excerpts in it is slow to open and hard to send.
  private static let manyExhibits = 100

  private func write(
    _ reports: [ClipReport], alone method: Dossier.Method, jobs: Int, to consume: (String) throws -> Void
  ) async throws -> [String] {
    var count = 0
    let missing = try await write(
      reports, method: method, jobs: jobs,
      exhibits: { _, found in
        count += found.count { if case .shown = $0 { true } else { false } }
      },
      to: consume)
    guard count > Self.manyExhibits else { return missing }
    return missing + [
      "the page has the excerpts of \(Count(count, "match", "matches")) in it and is large; --no-excerpts has none, and "
        + "reheard report --package has them beside the page"
    ]
  }

  /// Writes the page about results that were selected, and says on it which they are and how to get it again.
  ///
  /// - Parameters:
  ///   - results: the answers, in the order in which they are shown.
  ///   - jobs: how many clips are illustrated at a time; the page does not depend on it.
  ///   - consume: takes each piece.
  /// - Returns: as of the other one.
  /// - Throws: what `consume` throws.
  @discardableResult
  public func write(
    _ results: Results, jobs: Int = 1, to consume: (String) throws -> Void
  ) async throws -> [String] {
    try await write(results.reports, alone: method(of: results), jobs: jobs, to: consume)
  }

  private func method(of reports: [ClipReport]) -> Dossier.Method {
    Dossier.Method(
      version: Release.version, commands: reports.map { Repetition($0, isPublishable: isPublishable)?.command },
      isPublishable: isPublishable, heading: heading, place: hasExcerpts ? .inside : .nowhere)
  }

  /// How a page about results is made.
  ///
  /// - Parameters:
  ///   - results: what was selected.
  ///   - isPackage: whether the page is part of a package.
  /// - Returns: with the command that gives the page again.
  func method(of results: Results, isPackage: Bool = false) -> Dossier.Method {
    var method = method(of: results.reports)
    if isPackage { method.place = .beside }
    method.selection = results.told
    method.pageCommand =
      Repetition(
        results, heading: heading, isPublishable: isPublishable, hasExcerpts: hasExcerpts || isPackage,
        isPackage: isPackage
      ).command
    return method
  }

  /// The same; the exhibits of each clip, which stands at this place among the reports, are handed over, too.
  func write(
    _ reports: [ClipReport], method: Dossier.Method, jobs: Int, exhibits: (Int, [Dossier.Exhibit]) throws -> Void,
    to consume: (String) throws -> Void
  ) async throws -> [String] {
    var missing: [String] = []
    let dossier = Dossier(reports, method: method)
    let illustrator = illustrator
    try consume(dossier.head)
    try await OrderedWork.run(Array(reports.indices), jobs: jobs) { number in
      let found = method.place == .nowhere ? [] : illustrator.exhibits(of: reports[number])
      return (number, found, dossier.section(number, exhibits: found))
    } consume: { number, found, section in
      try exhibits(number, found)
      for (place, exhibit) in zip(reports[number].order, found) {
        let match = reports[number].matches[place]
        guard case .missing(let reason) = exhibit, match.sight == nil else { continue }
        missing.append("\(reports[number].file): no excerpts of the match with \(match.recording): \(reason)")
      }
      try consume(section)
    }
    try consume(dossier.tail)
    return missing
  }
}
