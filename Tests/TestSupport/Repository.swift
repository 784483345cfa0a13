package import Foundation

/// The working copy that the tests were built from.
package enum Repository {
  /// Its top folder, three above this very file.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder in it.
  package static func path(_ name: String) -> String { root.appendingPathComponent(name).path }
}
