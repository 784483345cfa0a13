/// Many pieces of work at a time, whose results come in the order in which the work was given.
enum OrderedWork {
  /// - Parameters:
  ///   - inputs: one for each piece of work.
  ///   - jobs: pieces that are worked on at a time.
  ///   - work: the work; runs anywhere.
  ///   - consume: takes the results, in the order of the inputs, each as soon as it and all before it are there.
  /// - Throws: what `consume` throws; then no more work is begun.
  static func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, work: @escaping @Sendable (Input) -> Output, consume: (Output) throws -> Void
  ) async throws {
    precondition(jobs > 0, "work needs at least one job, got \(jobs)")
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var consumed = 0
      var running = 0
      // What is done before its turn waits here; that it is never much bounds the memory.
      var waiting: [Int: Output] = [:]
      while consumed < inputs.count {
        while running < jobs, started < inputs.count, started - consumed < 2 * jobs {
          let number = started
          let input = inputs[number]
          group.addTask { (number, work(input)) }
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
    }
  }
}
