/// How far a long piece of work is.
public struct WorkProgress: Sendable {
  /// What one piece is called, such as `file`.
  public let what: String
  /// Pieces that are done.
  public private(set) var done = 0
  /// What the pieces are called, in their order.
  private let names: [String]
  private var pace = Pace()
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init(_ what: String, _ names: [String]) {
    self.what = what
    self.names = names
    start = clock.now
    pace.note(0, seconds: 0)
  }

  /// Pieces of work in all.
  public var total: Int { names.count }

  /// The first piece that is not done yet, such as a file; `nil` where all are.
  public var current: String? { done < total ? names[done] : nil }

  mutating func advance() {
    done += 1
    pace.note(done, seconds: (clock.now - start) / .seconds(1))
  }
}

extension WorkProgress: CustomStringConvertible {
  /// One short line for people: `312 of 2000 files, 4.1/s, 6 min 51 s left: archive/port.mp4`.
  public var description: String {
    pace.text(done: done, of: total, what) + (current.map { ": " + OneLine.visible($0) } ?? "")
  }
}
