import Testing

@testable import Chances
@testable import Matching

@Suite struct CandidateBarTests {
  @Test func theBarIsTheLeastOfTheMostSurprising() {
    var bar = CandidateBar(kept: 3, clear: 30)
    for (place, surprise) in [4.0, 9, 5, 7, 6].enumerated() { bar.count(surprise, place: place) }
    #expect(bar.height == 0, "fewer than twice as many as are kept raise no bar")
    bar.count(8, place: 5)
    #expect(bar.height == 7)
    // What does not reach it changes nothing.
    for place in 10..<20 { bar.count(6.9, place: place) }
    #expect(bar.height == 7)
    for (place, surprise) in [10.0, 11, 12].enumerated() { bar.count(surprise, place: 20 + place) }
    #expect(bar.height == 10)
  }

  /// Many recordings carry the sound: they leave the bar to the others, and none is too low for it.
  @Test func whatIsClearRaisesNoBar() {
    var bar = CandidateBar(kept: 3, clear: 10)
    for place in 0..<50 { bar.count(40, place: place) }
    #expect(bar.height == 0)
    // A place that stands out under one edit after the other is one.
    for surprise in [2.0, 3, 4, 5, 6, 7, 8, 9] { bar.count(surprise, place: 60) }
    #expect(bar.height == 0)
    for place in 61..<66 { bar.count(5, place: place) }
    #expect(bar.height == 5)
    for place in 70..<80 { bar.count(9.5, place: place) }
    #expect(bar.height == 9.5)
    for place in 80..<90 { bar.count(11, place: place) }
    #expect(bar.height == 9.5)
  }

  @Test func fewestVotesAreTheFirstThatSurpriseEnough() {
    var bar = CandidateBar(kept: 1, clear: 30)
    for mean in [0.01, 0.3, 2, 17] {
      let votes = bar.fewestVotes(atLeast: 2, mean: mean, chance: 1e5)
      #expect(Significance.poissonTail(votes: votes, mean: mean) >= 5)
      #expect(votes == 2 || Significance.poissonTail(votes: votes - 1, mean: mean) < 5)
    }
    let before = bar.fewestVotes(atLeast: 2, mean: 0.3, chance: 1e5)
    bar.count(20, place: 0)
    bar.count(25, place: 1)
    let after = bar.fewestVotes(atLeast: 2, mean: 0.3, chance: 1e5)
    #expect(before < after && Significance.poissonTail(votes: after, mean: 0.3) >= 25)
    #expect(bar.fewestVotes(atLeast: 50, mean: 0.3, chance: 1) == 50)
  }
}
