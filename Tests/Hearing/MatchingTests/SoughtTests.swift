import Landmarks
import Testing

@testable import Matching

@Suite struct SoughtTests {
  private let parameters = SearchParameters()

  private func sought(_ peaks: [Peak], quota: Int = 20, fan: Int = 3) -> Sought {
    Sought(
      Constellation(peaks: peaks, frameCount: 100, activeFrameCount: 100), quota: quota, fan: fan,
      pairing: PairingParameters(), parameters: parameters)
  }

  private func peak(_ frame: Int32, _ band: Int16, rank: UInt8 = 0) -> Peak {
    Peak(time: 4 * frame, band: 4 * band, rank: rank)
  }

  @Test func eachLandmarkHasAWorthAndTheWorthsFallFromNearToFar() throws {
    let found = sought([peak(10, 100), peak(14, 100), peak(20, 100), peak(30, 100)])
    #expect(found.landmarks.count == 6 && found.worths.count == 6)
    // Three of the first peak, two of the second, one of the third.
    #expect(found.worths[0] > found.worths[1] && found.worths[1] > found.worths[2])
    #expect(found.worths[3] > found.worths[4])
    #expect(found.worths.allSatisfy { 0 < $0 && $0 <= 1 })
  }

  /// Only what differs tells: the count of nearer followers begins anew with each peak.
  @Test func theNearestFollowersOfTwoPeaksAreWorthTheSame() {
    let found = sought([peak(10, 100), peak(14, 103), peak(80, 50), peak(84, 53)], fan: 1)
    #expect(found.landmarks.count == 2)
    #expect(found.worths[0] == found.worths[1])
  }

  @Test(arguments: [(UInt8(1), UInt8(0)), (0, 1), (7, 9)])
  func lowerPeaksAreWorthLess(first: UInt8, second: UInt8) throws {
    let loud = try #require(sought([peak(10, 100), peak(14, 103)]).worths.first)
    let faint = try #require(sought([peak(10, 100, rank: first), peak(14, 103, rank: second)]).worths.first)
    #expect(faint < loud)
  }

  @Test func upAndDownAreWorthTheSame() {
    let up = sought([peak(10, 100), peak(14, 103)]).worths
    let down = sought([peak(10, 100), peak(14, 97)]).worths
    #expect(up == down && up.count == 1)
  }

  @Test func peaksBeyondTheQuotaAreNotPaired() {
    #expect(sought([peak(10, 100), peak(14, 103, rank: 20)]).landmarks.isEmpty)
    #expect(sought([peak(10, 100), peak(14, 103, rank: 19)]).landmarks.count == 1)
  }
}
