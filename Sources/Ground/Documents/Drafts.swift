private import Foundation
private import Synchronization

/// Files and folders that are being written and have not got their names yet: a program that is told to end in the midst
/// of it can take all of them away.
package enum Drafts {
  private static let paths = Mutex<Set<String>>([])

  /// Notes that a draft is about to be made.
  package static func begin(_ path: String) { _ = paths.withLock { $0.insert(path) } }

  /// Notes that a draft has got its name, or was taken away.
  package static func end(_ path: String) { _ = paths.withLock { $0.remove(path) } }

  /// Takes all drafts away; nothing that has got its name is touched.
  package static func discardAll() {
    paths.withLock { all in
      for path in all.sorted() { try? FileManager.default.removeItem(atPath: path) }
      all = []
    }
  }
}
