internal import Media

/// All files of a folder and of the folders in it, but for what is hidden, indexes and cases.
struct FolderWalk {
  /// Ordered by the bytes of their paths.
  let files: [String]
  /// Folders that cannot be listed.
  let unreadable: [String]

  init(_ folder: String) {
    var files: [String] = []
    var unreadable: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let names = FolderListing.names(next) else {
        unreadable.append(next)
        continue
      }
      let prefix = next.hasSuffix("/") ? next : next + "/"
      for name in names where !name.hasPrefix(".") {
        let path = prefix + name
        if FileKind(path) != .folder {
          files.append(path)
        } else if !FileStatus.isLink(path), !name.hasSuffix(".reheard") {
          // Links may lead round in circles.
          waiting.append(path)
        }
      }
    }
    self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.unreadable = unreadable.sorted()
  }
}
