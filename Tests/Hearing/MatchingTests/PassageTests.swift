import Testing

@testable import Chances
@testable import Matching

@Suite struct PassageTests {
  private func passage(
    _ frames: ClosedRange<Double>, at offset: Double, recording: Int = 1, tempo: Double = 1, hits: [Int] = [1, 2, 3],
    score: Double = 30
  ) -> Passage {
    Passage(
      recording: recording, edit: Edit(tempo: tempo, pitch: 1), hits: hits, frames: frames,
      referenceFrames: (frames.lowerBound * tempo + offset)...(frames.upperBound * tempo + offset), score: score,
      eValue: 1e-9, runnerUp: nil, runnerUpScore: 0)
  }

  @Test func whatGoesOnIsContinued() {
    let first = passage(0...1000, at: 50)
    #expect(first.isContinued(by: passage(900...2000, at: 50), gap: 188))
    #expect(first.isContinued(by: passage(1188...2000, at: 50), gap: 188))
    #expect(!first.isContinued(by: passage(1189...2000, at: 50), gap: 188))
    #expect(!first.isContinued(by: passage(900...2000, at: 50, recording: 2), gap: 188))
    #expect(!first.isContinued(by: passage(900...2000, at: 50, tempo: 1.03), gap: 188))
    // A jump in the recording: a loop, or a cut.
    #expect(!first.isContinued(by: passage(1000...2000, at: 150), gap: 188))
    #expect(first.isContinued(by: passage(1000...2000, at: 60), gap: 188))
  }

  @Test func hitsOfBothCountOnce() {
    let first = passage(0...100, at: 0, hits: [1, 2, 3, 4], score: 40)
    let later = passage(50...150, at: 0, hits: [3, 4, 5, 6], score: 20)
    let both = first.joined(with: later)
    #expect(both.hits == [1, 2, 3, 4, 5, 6])
    #expect(both.frames == 0...150 && both.referenceFrames == 0...150)
    // Half of the later hits are new, and so is half of its score.
    #expect(both.score == 50)
    #expect(first.joined(with: first).score == 40 && first.joined(with: first).hits == first.hits)
    // A passage that ends before the first one does not shorten it.
    #expect(first.joined(with: passage(20...60, at: 0)).frames == 0...100)
    let high = passage(0...1, at: 0, score: Significance.most - 1)
    #expect(high.joined(with: passage(2...3, at: 0, hits: [9])).score == Significance.most)
  }
}
