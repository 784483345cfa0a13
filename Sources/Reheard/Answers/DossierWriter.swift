internal import Excerpts
public import Reports

/// Writes the answers about clips as one page for people, with the sounds and pictures by which each can be checked.
public struct DossierWriter: Sendable {
  private let isPublishable: Bool
  private let illustrator: Illustrator

  /// - Parameters:
  ///   - isPublishable: whether files are told by their names and digests only.
  ///   - fingerprinter: what heard the clips.
  public init(isPublishable: Bool = false, fingerprinter: Fingerprinter = Fingerprinter()) {
    self.isPublishable = isPublishable
    illustrator = Illustrator(fingerprinter: fingerprinter)
  }

  /// Writes the page piece by piece.
  ///
  /// - Parameters:
  ///   - reports: the answers, in the order in which they are shown.
  ///   - jobs: how many clips are illustrated at a time; the page does not depend on it.
  ///   - consume: takes each piece.
  /// - Returns: of which matches there is nothing to hear and to see, and why, a line each; the page says so, too.
  /// - Throws: what `consume` throws.
  @discardableResult
  public func write(
    _ reports: [ClipReport], jobs: Int = 1, to consume: (String) throws -> Void
  ) async throws -> [String] {
    try await write(reports, jobs: jobs, exhibits: { _, _ in }, to: consume)
  }

  /// The same; the exhibits of each clip, which stands at this place among the reports, are handed over, too.
  func write(
    _ reports: [ClipReport], jobs: Int, exhibits: (Int, [Dossier.Exhibit]) throws -> Void,
    to consume: (String) throws -> Void
  ) async throws -> [String] {
    var missing: [String] = []
    let commands = reports.map { Repetition($0, isPublishable: isPublishable)?.command }
    let method = Dossier.Method(version: Release.version, commands: commands, isPublishable: isPublishable)
    let dossier = Dossier(reports, method: method)
    let illustrator = illustrator
    try consume(dossier.head)
    try await OrderedWork.run(Array(reports.indices), jobs: jobs) { number in
      let found = illustrator.exhibits(of: reports[number])
      return (number, found, dossier.section(number, exhibits: found))
    } consume: { number, found, section in
      try exhibits(number, found)
      for (match, exhibit) in zip(reports[number].matches, found) {
        guard case .missing(let reason) = exhibit else { continue }
        missing.append("\(reports[number].file): no excerpts of the match with \(match.recording): \(reason)")
      }
      try consume(section)
    }
    try consume(dossier.tail)
    return missing
  }
}
