import ArgumentParser
import Reheard

/// What a shell offers in place of a half-typed word.
enum Completions {
  /// Media, results, any file.
  static let files = CompletionKind.file()
  /// Folders, of which cases are none.
  static let folders = CompletionKind.directory

  /// The IDs of the index's recordings.
  static let recordings = CompletionKind.custom { words, _, prefix in
    named(by: words, prefix) { try ReferenceIndex($0).recordingNames() }
  }

  /// The IDs of the index's events.
  static let events = CompletionKind.custom { words, _, prefix in
    named(by: words, prefix) { try ReferenceIndex($0).eventNames() }
  }

  /// The names of the matches of a case.
  static let matches = CompletionKind.custom { words, _, prefix in
    let path = value(of: ["--case"], in: words) ?? CaseOption.standard
    return beginning(with: prefix, (try? DecisionLog.matchNames(in: path)) ?? [])
  }

  private static func named(
    by words: [String], _ prefix: String, names: (String) throws -> [String]
  ) -> [String] {
    // Whoever presses the tabulator wants no errors.
    beginning(with: prefix, (try? names(value(of: ["--index", "-i"], in: words) ?? IndexOption.standard)) ?? [])
  }

  private static func value(of options: Set<String>, in words: [String]) -> String? {
    zip(words, words.dropFirst()).reversed().first { options.contains($0.0) }?.1
  }

  private static func beginning(with prefix: String, _ names: [String]) -> [String] {
    names.filter { $0.hasPrefix(prefix) }
  }
}
