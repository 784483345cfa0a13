internal import Synchronization

/// Which posts of files of claims belong to a clip, noted by all that ask at a time.
final class UsedRows: Sendable {
  private let rows = Mutex<Set<Int>>([])

  var all: Set<Int> { rows.withLock { $0 } }

  func add(_ more: [Int]) { rows.withLock { $0.formUnion(more) } }
}
