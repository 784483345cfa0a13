import Landmarks
import TestSupport
import Testing

@Suite struct PeakPickerTests {
  private func pick(_ rows: [[Int16]], active: [Bool]? = nil, parameters: PeakParameters) -> Constellation {
    var picker = PeakPicker(parameters, bandCount: rows.first?.count ?? 8)
    for (number, row) in rows.enumerated() { picker.append(row, isActive: active?[number] ?? true) }
    picker.finish()
    return picker.constellation
  }

  private func parameters(frames: Int, bands: Int, quotaFrames: Int = 32, quota: Int = 31) -> PeakParameters {
    var parameters = PeakParameters()
    parameters.frameReach = frames
    parameters.bandReach = bands
    parameters.quotaFrames = quotaFrames
    parameters.queryQuota = quota
    return parameters
  }

  @Test func onePeakWorkedByHand() {
    // In time the neighbours are 0 and 6 of 10: 0.5 * (0 - 6) / (0 - 20 + 6) = 0.214 of a frame, about one quarter.
    // In bands they are 4 and 4: the top is in the middle.
    var rows = [[Int16]](repeating: [Int16](repeating: 0, count: 9), count: 12)
    rows[5][4] = 10
    rows[6][4] = 6
    rows[5][3] = 4
    rows[5][5] = 4
    let found = pick(rows, parameters: parameters(frames: 3, bands: 2))
    #expect(found == Constellation(peaks: [Peak(time: 21, band: 16, rank: 0)], frameCount: 12, activeFrameCount: 12))
  }

  /// Few different values make many ties; few frames and bands make many edges.
  @Test(arguments: [0, 1, 2, 3, 5, 6, 7, 13, 14, 60], [1, 4, 5000] as [Int16])
  func itIsTheDefinition(count: Int, highest: Int16) {
    for (frames, bands, bandCount) in [(1, 1, 3), (2, 1, 9), (3, 4, 6), (6, 4, 24)] {
      var dice = Dice(seed: UInt64(count) * 100 + UInt64(highest) + UInt64(frames))
      let parameters = parameters(frames: frames, bands: bands, quotaFrames: 8, quota: 3)
      let rows = (0..<count).map { _ in (0..<bandCount).map { _ in Int16.random(in: -1...highest, using: &dice) } }
      let active = (0..<count).map { _ in Int.random(in: 0..<8, using: &dice) > 0 }
      let found = pick(rows, active: active, parameters: parameters)
      #expect(found.peaks == NaivePicker(parameters: parameters, rows: rows, active: active).peaks)
      #expect(found.frameCount == count)
      #expect(found.activeFrameCount == active.filter { $0 }.count)
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func itIsTheDefinitionWithTheProfilesNumbers(seed: UInt64) {
    var dice = Dice(seed: seed)
    let rows = (0..<90).map { _ in (0..<183).map { _ in Int16.random(in: -3000...3000, using: &dice) } }
    let found = pick(rows, parameters: PeakParameters())
    #expect(found.peaks.count > 60)
    #expect(
      found.peaks
        == NaivePicker(parameters: PeakParameters(), rows: rows, active: rows.map { _ in true }).peaks)
  }

  @Test func aPlainHasNoPeaks() {
    for height in [Int16.min, -5, 0, 5, .max] {
      let rows = [[Int16]](repeating: [Int16](repeating: height, count: 20), count: 40)
      #expect(pick(rows, parameters: parameters(frames: 6, bands: 4)).peaks == [])
    }
  }

  @Test func thePeaksOfAQuotaAreRankedByHeight() {
    var rows = [[Int16]](repeating: [Int16](repeating: 0, count: 30), count: 40)
    // All in the first quota of 32 frames; the two of 50 tie, and the earlier one is before.
    for (frame, band, height) in [(5, 5, 30), (10, 15, 50), (20, 15, 50), (25, 25, 70)] {
      rows[frame][band] = Int16(height)
    }
    let all = pick(rows, parameters: parameters(frames: 3, bands: 3))
    #expect(all.peaks.map(\.time) == [20, 40, 80, 100])
    #expect(all.peaks.map(\.rank) == [3, 1, 2, 0])
    let few = pick(rows, parameters: parameters(frames: 3, bands: 3, quota: 2))
    #expect(few.peaks.map(\.time) == [40, 100])
    #expect(few == all.strongest(2))
    #expect(all.strongest(0).peaks == [] && all.strongest(0).frameCount == 40)
  }

  @Test func orderHoldsAcrossTheBordersOfQuotas() {
    // Frame 31's peak, 0 10 10 in time, is refined to 31.5; frame 32's, 8 9 0, of the next quota, to 32 - 0.4 and so to
    // the same quarter, 126. The lower band comes first, though its quota is the later one.
    var rows = [[Int16]](repeating: [Int16](repeating: 0, count: 40), count: 60)
    rows[31][30] = 10
    rows[32][30] = 10
    rows[31][10] = 8
    rows[32][10] = 9
    let found = pick(rows, parameters: parameters(frames: 6, bands: 4))
    #expect(found.peaks == [Peak(time: 126, band: 40, rank: 0), Peak(time: 126, band: 120, rank: 0)])
  }
}
