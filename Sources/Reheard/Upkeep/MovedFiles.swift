internal import Media

/// Files that are looked for by their content.
struct MovedFiles {
  /// Where each content is now, by its SHA-256; of several places, the first that was looked at.
  private(set) var places: [String: String] = [:]
  /// Files that could not be read.
  private(set) var failed: [String] = []

  /// - Parameters:
  ///   - contents: SHA-256 of each, as hexadecimal digits; with none no file is read.
  ///   - folders: where to look, with all folders in them; files may be named, too.
  ///   - jobs: how many files are read at a time.
  /// - Throws: `CancellationError`.
  init(of contents: Set<String>, in folders: [String], jobs: Int) async throws {
    var finder = SourceFinder()
    for folder in folders { finder.add(folder) }
    for case .failed(let reason) in finder.notices { failed.append(reason) }
    guard !contents.isEmpty else { return }
    let files = finder.sources.compactMap { if case .media(let path, _, _) = $0.sound { path } else { nil } }
      // As one would type them.
      .map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
    try await OrderedWork.run(files, jobs: jobs) { path in
      (path, Result { try ContentHash.sha256(ofFile: path).hex })
    } consume: { path, hash in
      switch hash {
      case .success(let hash): if contents.contains(hash), places[hash] == nil { places[hash] = path }
      case .failure(let error): failed.append(SystemError.sentence(error))
      }
    }
  }
}
