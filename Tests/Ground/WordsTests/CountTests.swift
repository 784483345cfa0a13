import Testing
import Words

@Suite struct CountTests {
  @Test(arguments: [(0, "0 clips"), (1, "1 clip"), (2, "2 clips")])
  func `one is no plural`(number: Int, text: String) { #expect("\(Count(number, "clip"))" == text) }

  @Test func `what has a plural of its own`() {
    #expect("\(Count(1, "match", "matches")), \(Count(2, "match", "matches"))" == "1 match, 2 matches")
    #expect("\(Count(1, "clip was", "clips were")) \(Count.word(2, "its", "their"))" == "1 clip was their")
  }
}
