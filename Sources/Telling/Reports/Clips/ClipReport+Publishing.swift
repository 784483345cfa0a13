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
    report.claim?.source = bare(claim?.source ?? "")
    report.error = error.map(bare)
    report.warnings = warnings.map(bare)
    report.reason = reason.map(bare)
    for place in report.matches.indices {
      let match = matches[place]
      report.matches[place].recording = Self.identifier(match.recording)
      report.matches[place].runnerUp = match.runnerUp.map(Self.identifier)
      report.matches[place].source?.path = Self.name(match.source?.path ?? "")
    }
    for place in report.formerDecisions.indices {
      report.formerDecisions[place].recording = Self.identifier(formerDecisions[place].recording)
    }
    return report
  }

  /// The folders that the answer speaks of, the longest first: one may be the beginning of another.
  var folders: [String] {
    let paths =
      [file, claim?.source, conditions?.given, conditions?.comparedWith].compactMap(\.self)
      + (conditions?.indexes ?? []) + (conditions?.claims ?? [])
      + matches.flatMap { [$0.source?.path, $0.recording, $0.runnerUp].compactMap(\.self) }
    return Set(paths.flatMap(Self.places)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
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

  /// The folder of each path that a text names: several stand in one where they tell of one post.
  private static func places(_ text: String) -> [String] {
    text.split(separator: ", ").flatMap { part -> [String] in
      guard let slash = part.lastIndex(of: "/") else { return [] }
      return [String(part[..<slash])].filter { !$0.isEmpty }
    }
  }
}
