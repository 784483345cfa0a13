import Chances
import Foundation
import Testing

@Suite struct SignificanceTests {
  /// The sum itself, from the smallest term on.
  private func exact(hits: Int, trials: Int, probability: Double) -> Double {
    var sum = 0.0
    for count in (hits...trials).reversed() {
      var choose = 1.0
      for step in 0..<count { choose *= Double(trials - step) / Double(step + 1) }
      sum += choose * pow(probability, Double(count)) * pow(1 - probability, Double(trials - count))
    }
    return max(0, -log10(sum))
  }

  @Test func valuesWorkedByHand() {
    // Three heads of three: 1 / 8. At least one of two: 3 / 4. At least two of three at a tenth: 27 + 1 in a thousand.
    #expect(abs(Significance.binomialTail(hits: 3, trials: 3, probability: 0.5) - 0.903_090) < 1e-6)
    #expect(abs(Significance.binomialTail(hits: 1, trials: 2, probability: 0.5) - 0.124_939) < 1e-6)
    #expect(abs(Significance.binomialTail(hits: 2, trials: 3, probability: 0.1) - 1.552_842) < 1e-6)
    #expect(Significance.binomialTail(hits: 0, trials: 7, probability: 0.1) == 0)
    #expect(Significance.binomialTail(hits: 0, trials: 0, probability: 0.1) == 0)
    #expect(abs(Significance.binomialTail(hits: 100, trials: 100, probability: 0.01) - 200) < 1e-9)
    // At least one, and at least two, of a Poisson of mean 1: 1 - 1 / e, 1 - 2 / e.
    #expect(abs(Significance.poissonTail(votes: 1, mean: 1) - 0.199_200) < 1e-6)
    #expect(abs(Significance.poissonTail(votes: 2, mean: 1) - 0.577_999) < 1e-6)
    #expect(Significance.poissonTail(votes: 0, mean: 1) == 0)
  }

  @Test(arguments: [0.01, 0.1, 0.37, 0.5, 0.9])
  func itIsTheSum(probability: Double) {
    for trials in 1...40 {
      for hits in 1...trials {
        let found = Significance.binomialTail(hits: hits, trials: trials, probability: probability)
        let expected = exact(hits: hits, trials: trials, probability: probability)
        #expect(abs(found - expected) < 1e-9 * max(1, expected), "\(hits) of \(trials)")
      }
    }
  }

  @Test(arguments: [0.01, 0.5, 4.0, 30])
  func thePoissonIsTheSum(mean: Double) {
    for votes in 1...80 {
      var term = exp(-mean)
      var sum = 0.0
      for count in 0..<400 {
        if count >= votes { sum += term }
        term *= mean / Double(count + 1)
      }
      #expect(abs(Significance.poissonTail(votes: votes, mean: mean) - max(0, -log10(sum))) < 1e-6)
    }
  }

  @Test func moreHitsAreNeverWorthLess() {
    for (trials, probability) in [(50, 0.3), (700, 0.05), (3000, 0.4)] {
      var last = -1.0
      for hits in stride(from: 0, through: trials, by: max(1, trials / 100)) {
        let found = Significance.binomialTail(hits: hits, trials: trials, probability: probability)
        // Where hits are fewer than chance gives, the sum is 1 but for rounding.
        #expect(found >= last - 1e-9 && found <= Significance.most)
        last = found
      }
    }
    for hits in 1...20 {
      // More trials, or a greater chance, make the same hits worth less.
      func tail(_ trials: Int, _ probability: Double) -> Double {
        Significance.binomialTail(hits: hits, trials: trials, probability: probability)
      }
      #expect(tail(30, 0.1) > tail(31, 0.1) && tail(30, 0.1) > tail(30, 0.11))
    }
  }

  @Test func theExtremesAreNumbers() {
    for trials in [1, 1000, 100_000] {
      for probability in [0.01, 0.5, 0.9] {
        for hits in [1, trials / 2, trials - 1, trials] where hits > 0 {
          let found = Significance.binomialTail(hits: hits, trials: trials, probability: probability)
          #expect(found.isFinite && found >= 0 && found <= Significance.most, "\(hits) of \(trials) at \(probability)")
        }
      }
    }
    // 100000 * log10(0.9) = -4575.75, and 100000 * log10(0.01) is beyond all that is told apart.
    #expect(abs(Significance.binomialTail(hits: 100_000, trials: 100_000, probability: 0.9) - 4575.749) < 0.001)
    #expect(Significance.binomialTail(hits: 100_000, trials: 100_000, probability: 0.01) == Significance.most)
    #expect(Significance.binomialTail(hits: 100, trials: 100_000, probability: 0.9) < 1e-9)
    for (votes, mean) in [(1, 1e-9), (255, 1e-9), (1, 1e4), (30_000, 1e4), (3, 700)] {
      let found = Significance.poissonTail(votes: votes, mean: mean)
      #expect(found.isFinite && found >= 0 && found <= Significance.most)
    }
  }

  @Test func moreHitsThanTrialsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = Significance.binomialTail(hits: 3, trials: 2, probability: 0.5)
    }
  }
}
