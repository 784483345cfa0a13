import Landmarks
import TestSupport
import Testing

@Suite struct PairingTests {
  private func constellation(_ places: [(time: Int32, band: Int16)]) -> Constellation {
    Constellation(peaks: places.map { Peak(time: $0.time, band: $0.band, rank: 0) }, frameCount: 10_000)
  }

  /// The definition: all followers in the target zone, by distance and then by order, and the first few of them.
  private func naive(_ constellation: Constellation, _ parameters: PairingParameters, fan: Int) -> [Landmark] {
    let peaks = constellation.peaks
    return peaks.indices.flatMap { first in
      let followers = peaks.indices.filter { second in
        guard second > first else { return false }
        let interval = Double(peaks[second].time - peaks[first].time) / 4
        let step = Double(abs(peaks[second].band - peaks[first].band)) / 4
        // Halves are rounded up, so the zone begins half a frame early and ends just before the half frame.
        return interval >= Double(parameters.shortestInterval) - 0.5
          && interval < Double(parameters.longestInterval) + 0.5 && step <= Double(parameters.widestStep)
      }
      func distance(_ second: Int) -> Double {
        Double(peaks[second].time - peaks[first].time) / Double(parameters.framesPerNearness)
          + Double(abs(peaks[second].band - peaks[first].band)) / Double(parameters.bandsPerNearness)
      }
      let near = followers.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(fan)
      return near.map { second in
        Landmark(
          frame: Float(peaks[first].time) / 4, band: Float(peaks[first].band) / 4,
          interval: Float(peaks[second].time - peaks[first].time) / 4,
          step: Float(peaks[second].band - peaks[first].band) / 4, peak: Int32(first),
          follower: Int32(second))
      }
    }
  }

  @Test func threePeaksWorkedByHand() {
    // From the first: 16 frames and 0 bands are one nearness; 2 frames and 8 bands are 2 / 16 + 8 / 8, more than that.
    let found = constellation([(40, 400), (48, 432), (104, 400)]).landmarks(PairingParameters(), fan: 2)
    #expect(
      found == [
        Landmark(frame: 10, band: 100, interval: 16, step: 0, peak: 0, follower: 2),
        Landmark(frame: 10, band: 100, interval: 2, step: 8, peak: 0, follower: 1),
        Landmark(frame: 12, band: 108, interval: 14, step: -8, peak: 1, follower: 2),
      ])
  }

  @Test func theZoneHasBorders() {
    // 1.25 frames is too early, 1.5 the first; 63.25 is the last, 63.5 too late; 36 bands the widest, 36.25 too wide.
    for (time, band, isPaired) in [
      (5, 0, false), (6, 0, true), (253, 0, true), (254, 0, false), (100, 144, true), (100, 145, false),
      (100, -144, true), (100, -145, false), (0, 50, false),
    ] as [(Int32, Int16, Bool)] {
      let found = constellation([(1000, 300), (1000 + time, 300 + band)]).landmarks(PairingParameters(), fan: 3)
      #expect(found.isEmpty == !isPaired, "\(time), \(band)")
    }
  }

  @Test func ofEquallyNearFollowersTheEarlierIsTaken() {
    // 4 frames and 6 bands, 4 frames and -6, 16 frames: all one nearness away.
    let places: [(Int32, Int16)] = [(0, 100), (16, 76), (16, 124), (64, 100)]
    let found = constellation(places).landmarks(PairingParameters(), fan: 2).filter { $0.peak == 0 }
    #expect(found.map(\.step) == [-6, 6])
  }

  @Test(arguments: [0, 1, 3, 6, 12, 40], 0..<4 as Range<UInt64>)
  func itIsTheDefinition(fan: Int, seed: UInt64) {
    var dice = Dice(seed: seed)
    // Dense and sparse, with many at the same time and place.
    let (times, bands) = [(80, 30), (400, 726), (3000, 200), (20_000, 726)][Int(seed)]
    let places = (0..<120).map { _ in
      (Int32.random(in: 0...Int32(times), using: &dice), Int16.random(in: 2...Int16(bands), using: &dice))
    }
    let constellation = constellation(places.sorted { $0 < $1 })
    var parameters = PairingParameters()
    #expect(constellation.landmarks(parameters, fan: fan) == naive(constellation, parameters, fan: fan))
    parameters.shortestInterval = 1
    parameters.longestInterval = 20
    parameters.widestStep = 10
    parameters.framesPerNearness = 4
    parameters.bandsPerNearness = 16
    #expect(constellation.landmarks(parameters, fan: fan) == naive(constellation, parameters, fan: fan))
  }

  @Test func everyLandmarkHasAHash() {
    var dice = Dice(seed: 7)
    let places = (0..<300).map { _ in
      (Int32.random(in: 0...2000, using: &dice), Int16.random(in: 2...726, using: &dice))
    }
    let found = constellation(places.sorted { $0 < $1 }).landmarks(PairingParameters(), fan: 12)
    #expect(found.count > 3000)
    for landmark in found {
      #expect(
        LandmarkHash(
          band: Int(landmark.band.rounded()), interval: Int(landmark.interval.rounded()),
          step: Int(landmark.step.rounded())) != nil)
    }
  }

  @Test func aLonelyPeakHasNoLandmark() {
    #expect(constellation([]).landmarks(PairingParameters(), fan: 3) == [])
    #expect(constellation([(5, 5)]).landmarks(PairingParameters(), fan: 3) == [])
  }
}
