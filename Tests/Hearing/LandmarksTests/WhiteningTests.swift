import Landmarks
import Spectra
import TestSupport
import Testing

@Suite struct WhiteningTests {
  private struct White: Equatable {
    var row: [Int16]
    var isActive: Bool
  }

  private func whiten(_ rows: [[Int16]], bandCount: Int, reach: Int) -> [White] {
    var whitening = Whitening(bandCount: bandCount, reach: reach)
    var found: [White] = []
    for (number, row) in rows.enumerated() {
      whitening.append(row) { found.append(White(row: $0, isActive: $1)) }
      // A row comes out as soon as all that it is held against has come in.
      #expect(found.count == max(0, number + 1 - reach))
    }
    whitening.finish { found.append(White(row: $0, isActive: $1)) }
    return found
  }

  /// The definition: each value less the mean of those up to `reach` rows away, to the nearest step.
  private func naive(_ rows: [[Int16]], reach: Int) -> [White] {
    rows.indices.map { centre in
      let near = rows[max(0, centre - reach)...min(rows.count - 1, centre + reach)]
      let row = rows[centre].indices.map { band in
        let mean = near.reduce(Float(0)) { $0 + Float($1[band]) } * (1 / Float(near.count))
        return rows[centre][band] - Int16(mean.rounded(.toNearestOrEven))
      }
      return White(row: row, isActive: (rows[centre].max() ?? .min) > LogPower.silence)
    }
  }

  @Test func threeRowsWorkedByHand() {
    // Means over one row before and after: (10 + 20) / 2, (10 + 20 + 60) / 3, (20 + 60) / 2.
    let found = whiten([[10], [20], [60]], bandCount: 1, reach: 1)
    #expect(found.map(\.row) == [[-5], [-10], [20]])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 40], [1, 3, 5])
  func itIsTheDefinition(count: Int, reach: Int) {
    var dice = Dice(seed: UInt64(count * 10 + reach))
    let rows = (0..<count).map { _ in (0..<4).map { _ in Int16.random(in: -7680...15360, using: &dice) } }
    #expect(whiten(rows, bandCount: 4, reach: reach) == naive(rows, reach: reach))
  }

  @Test(arguments: [1, 62, 63, 124, 125, 126, 300])
  func itIsTheDefinitionAtFullReach(count: Int) {
    var dice = Dice(seed: UInt64(count))
    let rows = (0..<count).map { _ in (0..<3).map { _ in Int16.random(in: -7680...15360, using: &dice) } }
    #expect(whiten(rows, bandCount: 3, reach: 62) == naive(rows, reach: 62))
  }

  @Test func theExtremesFit() {
    let rows = (0..<9).map { [Int16]([$0 == 4 ? 15360 : -7680, $0 == 4 ? -7680 : 15360]) }
    #expect(whiten(rows, bandCount: 2, reach: 2) == naive(rows, reach: 2))
  }

  @Test func equalisersAndSteadyNoiseFallOut() {
    var dice = Dice(seed: 3)
    let rows = (0..<40).map { _ in (0..<5).map { _ in Int16.random(in: -2000...2000, using: &dice) } }
    let equalised = rows.map { zip($0, [0, 100, -500, 2560, -7]).map { $0 + $1 } }
    #expect(whiten(equalised, bandCount: 5, reach: 4).map(\.row) == whiten(rows, bandCount: 5, reach: 4).map(\.row))
  }

  @Test func aRowIsActiveWhereOneBandIsAboveSilence() {
    let quiet = [Int16](repeating: LogPower.silence, count: 3)
    let loud: [Int16] = [LogPower.silence, LogPower.silence + 1, -7680]
    #expect(whiten([quiet, loud, quiet], bandCount: 3, reach: 1).map(\.isActive) == [false, true, false])
  }
}
