public import Reports

/// How answers about clips are written down: as any report is, or as a dossier.
public enum AnswerFormat: String, Hashable, Sendable, CaseIterable {
  /// See `ReportFormat`.
  case text, json, ndjson, csv
  /// One page for people that needs no network, with sounds and pictures.
  case html

  /// The format of a report; `nil` for a dossier.
  public var report: ReportFormat? { ReportFormat(rawValue: rawValue) }

  /// How what is written in this format begins.
  public var opening: ReportOpening { report.map { .answers($0) } ?? .page }
}
