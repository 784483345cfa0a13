import Foundation
internal import Synchronization

/// Which `.info.json` of a folder bears which ID in brackets; a clip that a person renamed is known again by its own. Each
/// folder is read once.
final class SidecarFolders: Sendable {
  private let folders = Mutex<[String: [String: [String]]]>([:])

  /// The files beside a clip that bear its ID, in the order of their names.
  func sidecars(ofMedia path: String) -> [String] {
    let slash = path.utf8.lastIndex(of: 0x2f).map { path.utf8.index(after: $0) } ?? path.startIndex
    let ids = SidecarName.bracketed(path[slash...])
    guard !ids.isEmpty else { return [] }
    let folder = String(path[..<slash])
    let known = names(folder)
    return ids.compactMap { known[$0] }.first.map { $0.map { folder + $0 } } ?? []
  }

  private func names(_ folder: String) -> [String: [String]] {
    folders.withLock { folders in
      if let known = folders[folder] { return known }
      var known: [String: [String]] = [:]
      let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
      for name in all.sorted() where name.hasSuffix(SidecarName.ending) {
        let stem = name.dropLast(SidecarName.ending.count)
        for id in Set(SidecarName.bracketed(stem) + [String(stem)]) { known[id, default: []].append(name) }
      }
      folders[folder] = known
      return known
    }
  }
}
