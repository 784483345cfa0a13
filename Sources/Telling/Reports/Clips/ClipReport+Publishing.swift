import Cases
internal import Catalogues
import Claims
import Foundation

extension ClipReport {
  /// The same for the public: files are told by their names, without the folders of whoever checked them.
  var withoutFolders: ClipReport {
    var report = self
    let folders = folders
    func bare(_ text: String) -> String { Self.bare(text, of: folders) }
    report.file = Self.name(file)
    report.claim?.sources = claim?.sources.map(bare) ?? []
    report.error = error.map(bare)
    report.warnings = warnings.map(bare)
    report.reason = reason.map(bare)
    for place in report.matches.indices {
      let match = matches[place]
      report.matches[place].recording = Self.identifier(match.recording)
      report.matches[place].runnerUp = match.runnerUp.map(Self.identifier)
      report.matches[place].source?.path = Self.name(match.source?.path ?? "")
    }
    for place in report.nearest.indices {
      report.nearest[place].recording = Self.identifier(nearest[place].recording)
    }
    for place in report.formerDecisions.indices {
      report.formerDecisions[place].recording = Self.identifier(formerDecisions[place].recording)
    }
    return report
  }

  /// The folders that the answer speaks of, the longest first: one may be the beginning of another.
  var folders: [String] {
    let paths =
      nearest.map(\.recording) + [file, conditions?.given, conditions?.comparedWith].compactMap(\.self)
      + (claim?.sources ?? []) + (conditions?.indexes ?? []) + (conditions?.claims ?? [])
      + matches.flatMap { [$0.source?.path, $0.recording, $0.runnerUp].compactMap(\.self) }
    return Set(paths.compactMap(Self.folder)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// A text without these folders.
  static func bare(_ text: String, of folders: [String]) -> String {
    folders.reduce(text) { $0.replacing($1 + "/", with: "") }
  }

  private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? Substring(path)) }

  /// `ref.reheard:media/a.wav` is `ref.reheard:a.wav`.
  private static func identifier(_ id: String) -> String {
    let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].contains("/") else { return name(id) }
    return parts[0] + ":" + name(String(parts[1]))
  }

  /// The folder of a path, where it names one.
  private static func folder(_ path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
