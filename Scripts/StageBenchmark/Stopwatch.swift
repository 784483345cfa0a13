import Foundation

/// Takes the CPU time of work, several times, and prints the median.
struct Stopwatch {
  let rounds: Int

  /// - Parameters:
  ///   - stage: its name.
  ///   - unit: what the figure is for.
  ///   - amount: how many units one round works on.
  ///   - work: one round.
  mutating func time(_ stage: String, of unit: String, per amount: Double, _ work: () -> Void) {
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = clock()
      work()
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    times.sort()
    let median = times[times.count / 2]
    print("\(stage)\t\(rounds)\t\(String(format: "%.2f", 1000 * median / amount))\t\(unit)")
  }
}

/// Makes a result matter, so that the compiler cannot leave its making out.
@inline(never) func keep(_ value: Int) {
  if value == Int.min { print("") }
}
