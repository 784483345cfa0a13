public import Cases
public import Reports

/// Writes answers about clips in any format: each as soon as it is known, or, in a dossier, all at the end.
public struct AnswerWriter: Sendable {
  private var report: ReportWriter?
  private let dossier: DossierWriter
  private let jobs: Int
  private var kept: [ClipReport] = []

  /// - Parameters:
  ///   - format: how the answers are written down.
  ///   - forSpreadsheets: whether a table is made harmless for spreadsheets.
  ///   - dossier: writes them where the format is `.html`.
  ///   - jobs: how many clips are illustrated at a time.
  public init(format: AnswerFormat, forSpreadsheets: Bool = false, dossier: DossierWriter, jobs: Int) {
    report = format.report.map { ReportWriter(format: $0, forSpreadsheets: forSpreadsheets) }
    self.dossier = dossier
    self.jobs = jobs
  }

  /// The next answer.
  ///
  /// - Parameters:
  ///   - answer: about one clip.
  ///   - consume: takes what is to be written now.
  /// - Throws: what `consume` throws.
  public mutating func append(_ answer: ClipReport, to consume: (String) throws -> Void) throws {
    guard let text = report?.append(answer) else { return kept.append(answer) }
    try consume(text)
  }

  /// What comes after the last answer.
  ///
  /// - Parameters:
  ///   - decisions: what people decided, oldest first; shown in a dossier.
  ///   - batch: what holds for all answers together; said in text for people.
  ///   - consume: takes what is to be written.
  /// - Returns: of which matches there are no excerpts in a dossier, and why, a line each.
  /// - Throws: what `consume` throws.
  public mutating func finish(
    decisions: [Decision] = [], batch: Batch? = nil, to consume: (String) throws -> Void
  ) async throws -> [String] {
    if let text = report?.finish(batch) {
      try consume(text)
      return []
    }
    let known = Dictionary(grouping: decisions, by: \.clip)
    for index in kept.indices { kept[index].attach(known) }
    return try await dossier.write(Results.sorted(kept, by: .finding), jobs: jobs, to: consume)
  }
}
