internal import Foundation

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
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard !path.isEmpty, !path.utf8.contains(0),
      let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    else {
      self = .missing
      return
    }
    self =
      switch attributes[.type] as? FileAttributeType {
      case FileAttributeType.typeRegular: .regular(size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
      case FileAttributeType.typeDirectory: .folder
      default: .other
      }
  }
}
