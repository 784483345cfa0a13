public import Cases
internal import Foundation

/// A case that is kept for long: clips that were moved, clips that are taken out, and what people decided.
public enum CaseUpkeep {
  /// What came of looking for clips that were moved.
  public struct Relocation: Hashable, Sendable, CustomStringConvertible {
    /// Clips that were found: where they were, and where they are.
    public var found: [[String]] = []
    /// Clips whose files are still missing.
    public var missing: [CaseClip] = []
    /// Files that could not be read.
    public var failed: [String] = []

    /// What was found and what is missing, line by line.
    public var description: String {
      var lines = ["\(found.count) found, \(missing.count) missing"]
      lines += found.map { "  \(OneLine.visible($0[0])): now \(OneLine.visible($0[1]))" }
      lines += missing.map { clip in
        "  \(OneLine.visible(clip.path)): missing" + (clip.sha256.map { " (SHA-256 \($0))" } ?? "")
      }
      return lines.joined(separator: "\n")
    }
  }

  /// Looks through folders for the files of clips that are not where they were, by their SHA-256, and notes where they are
  /// now. All else that the case knows of them stays as it is.
  ///
  /// - Parameters:
  ///   - path: the case.
  ///   - folders: where to look, with all folders in them; files may be named, too.
  ///   - jobs: how many files are read at a time.
  /// - Returns: what was found.
  /// - Throws: `CaseError`; then nothing was changed.
  public static func relocate(_ path: String, in folders: [String], jobs: Int) async throws -> Relocation {
    let store = try Case.open(adding: path)
    // A clip without a stamp was never a file here: it came from a file of fingerprints.
    let lost = try store.clips().filter { FileKind($0.path).isNoFile && $0.sha256 != nil }
    let moved = try await MovedFiles(of: Set(lost.compactMap(\.sha256)), in: folders, jobs: jobs)
    var result = Relocation(failed: moved.failed)
    var places: [(from: String, to: String)] = []
    for clip in lost {
      if let place = clip.sha256.flatMap({ moved.places[$0] }) {
        places.append((clip.path, place))
        result.found.append([clip.path, place])
      } else {
        result.missing.append(clip)
      }
    }
    try store.relocate(places)
    return result
  }

  /// Takes clips out of a case; what people decided stays in its log.
  ///
  /// - Parameters:
  ///   - clips: their paths as one types them from here, or the first letters of their SHA-256, at least eight.
  ///   - path: the case.
  /// - Returns: the paths of the clips that were taken out.
  /// - Throws: `CaseUpkeepError` where a clip is not in the case, or `CaseError`; then nothing was changed.
  public static func remove(_ clips: [String], from path: String) throws -> [String] {
    let store = try Case.open(adding: path)
    let all = try store.clips()
    let known = Set(all.map(\.path))
    let paths = try clips.flatMap { name -> [String] in
      if try known.contains(name) || store.clip(name) != nil { return [name] }
      let digits = name.lowercased()
      let found =
        digits.utf8.count >= 8 && digits.allSatisfy(\.isHexDigit)
        ? all.filter { $0.sha256?.hasPrefix(digits) == true }.map(\.path) : []
      guard !found.isEmpty else { throw CaseUpkeepError.noSuchClip(path: path, clip: name, count: all.count) }
      return found
    }
    if let missing = try store.remove(clips: paths).first {
      throw CaseUpkeepError.noSuchClip(path: path, clip: missing, count: all.count)
    }
    return paths
  }

  /// All decisions of a case, oldest first, a line each; also those about clips that were taken out.
  public static func log(of path: String) throws(CaseError) -> [String] {
    let store = try Case.open(path)
    let names = Dictionary(grouping: try store.clips(), by: { $0.sha256 ?? "" })
    return try store.decisions().map { decision in
      let clip =
        names[decision.clip]?.first?.path ?? "a clip that is not in the case any more (\(decision.clip.prefix(12))…)"
      let note = decision.note.map { ": \($0)" } ?? ""
      return OneLine.visible(
        "\(decision.at) \(decision.verdict.rawValue) by \(decision.by): match \(decision.match) of \(clip) "
          + "with \(decision.recording)\(note)")
    }
  }
}
