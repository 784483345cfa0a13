internal import Excerpts
public import Reports

/// Writes the answers about clips as one page for people, with the sounds and pictures by which each can be checked.
public struct DossierWriter: Sendable {
  private let method: Dossier.Method
  private let illustrator: Illustrator

  /// - Parameters:
  ///   - indexes: folders of the indexes that were searched.
  ///   - fingerprinter: what heard the clips.
  public init(indexes: [String], fingerprinter: Fingerprinter = Fingerprinter()) {
    method = Dossier.Method(version: Release.version, indexes: indexes)
    illustrator = Illustrator(fingerprinter: fingerprinter)
  }

  /// Writes the page piece by piece.
  ///
  /// - Parameters:
  ///   - reports: the answers, in the order in which they are shown.
  ///   - jobs: how many clips are illustrated at a time; the page does not depend on it.
  ///   - consume: takes each piece.
  /// - Throws: what `consume` throws; a file that cannot be read any more is told in the page.
  public func write(
    _ reports: [ClipReport], jobs: Int = 1, to consume: (String) throws -> Void
  ) async throws {
    try await write(reports, jobs: jobs, exhibits: { _, _ in }, to: consume)
  }

  /// The same; the exhibits of each clip, which stands at this place among the reports, are handed over, too.
  func write(
    _ reports: [ClipReport], jobs: Int, exhibits: (Int, [Dossier.Exhibit]) throws -> Void,
    to consume: (String) throws -> Void
  ) async throws {
    let dossier = Dossier(reports, method: method)
    let illustrator = illustrator
    try consume(dossier.head)
    try await OrderedWork.run(Array(reports.indices), jobs: jobs) { number in
      let found = illustrator.exhibits(of: reports[number])
      return (number, found, dossier.section(number, exhibits: found))
    } consume: { number, found, section in
      try exhibits(number, found)
      try consume(section)
    }
    try consume(dossier.tail)
  }
}
