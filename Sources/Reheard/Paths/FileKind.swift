internal import Media

/// What stands at a path, links followed. Asked before a file is opened: to open a named pipe would wait for its
/// writer, perhaps for ever.
enum FileKind: Hashable {
  case regular(size: Int)
  case folder
  case other
  case missing

  /// Whether there is no file to be read.
  var isNoFile: Bool { if case .regular = self { false } else { true } }

  init(_ path: String) {
    guard let status = FileStatus(path) else {
      self = .missing
      return
    }
    self =
      switch status.kind {
      case .regular: .regular(size: status.size)
      case .folder: .folder
      case .disk, .other: .other
      }
  }
}
