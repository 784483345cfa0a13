import Testing

@testable import Chances
@testable import Matching

@Suite struct CandidateBarTests {
  @Test func theBarIsTheLeastOfTheMostSurprising() {
    var bar = CandidateBar(kept: 3)
    for surprise in [4.0, 9, 5, 7, 6] { bar.count(surprise) }
    #expect(bar.height == 0, "fewer than twice as many as are kept raise no bar")
    bar.count(8)
    #expect(bar.height == 7)
    // What does not reach it changes nothing.
    for _ in 0..<10 { bar.count(6.9) }
    #expect(bar.height == 7)
    for surprise in [10.0, 11, 12] { bar.count(surprise) }
    #expect(bar.height == 10)
  }

  @Test func fewestVotesAreTheFirstThatSurpriseEnough() {
    var bar = CandidateBar(kept: 1)
    for mean in [0.01, 0.3, 2, 17] {
      let votes = bar.fewestVotes(atLeast: 2, mean: mean, chance: 1e5)
      #expect(Significance.poissonTail(votes: votes, mean: mean) >= 5)
      #expect(votes == 2 || Significance.poissonTail(votes: votes - 1, mean: mean) < 5)
    }
    let before = bar.fewestVotes(atLeast: 2, mean: 0.3, chance: 1e5)
    bar.count(20)
    bar.count(25)
    let after = bar.fewestVotes(atLeast: 2, mean: 0.3, chance: 1e5)
    #expect(before < after && Significance.poissonTail(votes: after, mean: 0.3) >= 25)
    #expect(bar.fewestVotes(atLeast: 50, mean: 0.3, chance: 1) == 50)
  }
}
