import Foundation
import Synchronization
import Testing

@testable import Reheard

@Suite("Work in order")
struct OrderedWorkTests {
  @Test("results come once each and in order, whoever is done first", arguments: [1, 2, 7, 64])
  func order(jobs: Int) async throws {
    var results: [Int] = []
    try await OrderedWork.run(Array(0..<50), jobs: jobs) { number in
      // The early ones take longest.
      usleep(UInt32(50 - number) * 40)
      return number * number
    } consume: {
      results.append($0)
    }
    #expect(results == (0..<50).map { $0 * $0 })
  }

  @Test("no more than twice the jobs are begun before the first is taken")
  func bound() async throws {
    let begun = Mutex(0)
    var most = 0
    var taken = 0
    try await OrderedWork.run(Array(0..<40), jobs: 3) { number in
      begun.withLock { $0 += 1 }
      if number == 0 { usleep(50_000) }
    } consume: { _ in
      most = max(most, begun.withLock { $0 } - taken)
      taken += 1
    }
    #expect(most <= 6)
    #expect(taken == 40)
  }

  @Test("an error of the consumer ends the work")
  func failure() async throws {
    struct Stop: Error {}
    let begun = Mutex(0)
    await #expect(throws: Stop.self) {
      try await OrderedWork.run(Array(0..<1000), jobs: 2) { _ in
        begun.withLock { $0 += 1 }
      } consume: {
        throw Stop()
      }
    }
    #expect(begun.withLock { $0 } < 10)
  }

  @Test("a stop lets what is in hand come to its end, and begins nothing more", arguments: [1, 3])
  func stop(jobs: Int) async throws {
    let request = StopRequest()
    let begun = Mutex(0)
    var taken: [Int] = []
    let count = try await OrderedWork.run(Array(0..<100), jobs: jobs, isStopped: { request.isStopped }) { number in
      begun.withLock { $0 += 1 }
      return number
    } consume: {
      taken.append($0)
      if $0 == 5 { request.stop() }
    }
    #expect(count == taken.count && taken == Array(0..<count))
    #expect(begun.withLock { $0 } == count && (6...6 + 2 * jobs).contains(count))
  }

  @Test("no work gives no results")
  func nothing() async throws {
    try await OrderedWork.run([Int](), jobs: 4) {
      $0
    } consume: { _ in
      Issue.record("a result of no work")
    }
  }
}
