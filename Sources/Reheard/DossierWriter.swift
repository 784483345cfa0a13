internal import Excerpts
public import Provenance
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
  ///   - decisions: what people decided about their matches, oldest first.
  ///   - jobs: how many clips are illustrated at a time; the page does not depend on it.
  ///   - consume: takes each piece.
  /// - Throws: what `consume` throws; a file that cannot be read any more is told in the page.
  public func write(
    _ reports: [ClipReport], decisions: [Decision] = [], jobs: Int = 1, to consume: (String) throws -> Void
  ) async throws {
    let dossier = Dossier(reports, method: method, decisions: decisions)
    let illustrator = illustrator
    try consume(dossier.head)
    try await OrderedWork.run(
      Array(reports.indices), jobs: jobs,
      work: { dossier.section($0, exhibits: illustrator.exhibits(of: reports[$0])) }, consume: consume)
    try consume(dossier.tail)
  }
}
