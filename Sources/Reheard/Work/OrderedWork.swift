/// Many pieces of work at a time, whose results come in the order in which the work was given.
enum OrderedWork {
  /// - Parameters:
  ///   - inputs: one for each piece of work.
  ///   - jobs: pieces that are worked on at a time.
  ///   - isStopped: asked before each piece of work is begun; once it says so, what is in hand is brought to its end.
  ///   - work: the work; runs anywhere.
  ///   - consume: takes the results, in the order of the inputs, each as soon as it and all before it are there.
  /// - Returns: how many results were consumed: all, unless it was stopped.
  /// - Throws: what `consume` throws; then no more work is begun.
  @discardableResult
  static func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, isStopped: () -> Bool = { false },
    work: @escaping @Sendable (Input) async -> Output, consume: (Output) throws -> Void
  ) async throws -> Int {
    precondition(jobs > 0, "work needs at least one job, got \(jobs)")
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var consumed = 0
      var running = 0
      // What is done before its turn waits here; that it is never much bounds the memory.
      var waiting: [Int: Output] = [:]
      while consumed < inputs.count {
        while running < jobs, started < inputs.count, started - consumed < 2 * jobs, !isStopped() {
          let number = started
          let input = inputs[number]
          group.addTask { (number, await work(input)) }
          started += 1
          running += 1
        }
        guard let (number, output) = try await group.next() else { break }
        running -= 1
        waiting[number] = output
        while let next = waiting.removeValue(forKey: consumed) {
          try consume(next)
          consumed += 1
        }
      }
      return consumed
    }
  }
}
