/// White rows in, peaks out: the local maxima over a box of frames and bands, at most a quota per half second.
package struct PeakPicker {
  private let parameters: PeakParameters
  private let bandCount: Int
  /// The last `2 * frameReach + 1` white rows, as a ring, [ring][bands].
  private var rows: [[Int16]]
  /// The same rows, each value the highest of its `2 * bandReach + 1` bands, [ring][bands].
  private var crests: [[Int16]]
  /// One row with `bandReach` lowest values before and after it.
  private var padded: [Int16]
  /// For the centre row: the highest value of its box, [bands].
  private var highest: [Int16]
  private var active: [Bool]
  private var received = 0
  private var quota: [Summit] = []

  /// A local maximum that waits for the other ones of its quota.
  private struct Summit {
    var height: Int16
    var time: Int32
    var band: Int16
  }

  package private(set) var constellation = Constellation()

  /// - Parameters:
  ///   - parameters: box and quotas.
  ///   - bandCount: bands a row.
  package init(_ parameters: PeakParameters, bandCount: Int) {
    self.parameters = parameters
    self.bandCount = bandCount
    let length = 2 * parameters.frameReach + 1
    let lowest = Array(repeating: Int16.min, count: bandCount)
    rows = Array(repeating: lowest, count: length)
    crests = rows
    padded = Array(repeating: .min, count: bandCount + 2 * parameters.bandReach)
    highest = Array(repeating: .min, count: bandCount)
    active = Array(repeating: false, count: length)
  }

  private var length: Int { 2 * parameters.frameReach + 1 }

  /// - Parameters:
  ///   - row: [bands], as `Whitening` gives it.
  ///   - isActive: whether the row holds more than silence.
  package mutating func append(_ row: [Int16], isActive: Bool) {
    let slot = received % length
    rows[slot].become(row)
    for band in 0..<bandCount { padded[parameters.bandReach + band] = row[band] }
    crests[slot].become(row)
    for shift in 0...(2 * parameters.bandReach) { crests[slot].raise(to: padded, from: shift) }
    active[slot] = isActive
    received += 1
    constellation.frameCount += 1
    if isActive { constellation.activeFrameCount += 1 }
    if received > parameters.frameReach { pick(centre: received - 1 - parameters.frameReach) }
  }

  /// Looks at the rows that still wait for followers and closes the last quota.
  package mutating func finish() {
    for centre in max(0, received - parameters.frameReach)..<received {
      // Beyond the end there is nothing that could be higher.
      crests[(centre + parameters.frameReach) % length] = Array(repeating: .min, count: bandCount)
      pick(centre: centre)
    }
    closeQuota()
  }

  private mutating func pick(centre: Int) {
    if centre % parameters.quotaFrames == 0 { closeQuota() }
    let slot = centre % length
    // The first and the last row have no neighbour to be higher than.
    guard active[slot], centre > 0, centre < received - 1 else { return }
    let row = rows[slot]
    highest.become(row)
    for crest in crests { highest.raise(to: crest) }
    for band in 1..<(bandCount - 1) where row[band] == highest[band] {
      if isFirstOfEquals(centre: centre, band: band) { addSummit(centre: centre, band: band) }
    }
  }

  /// Of several equal values in one box only the earliest, lowest one is a peak.
  private func isFirstOfEquals(centre: Int, band: Int) -> Bool {
    let value = rows[centre % length][band]
    let bands = max(0, band - parameters.bandReach)...min(bandCount - 1, band + parameters.bandReach)
    for frame in max(0, centre - parameters.frameReach)...centre {
      let row = rows[frame % length]
      for other in bands where row[other] == value {
        if frame < centre || other < band { return false }
      }
    }
    return true
  }

  private mutating func addSummit(centre: Int, band: Int) {
    func value(_ frame: Int, _ band: Int) -> Int32 { Int32(rows[frame % length][band]) }
    let height = value(centre, band)
    let frameShift = vertex(value(centre - 1, band), height, value(centre + 1, band))
    let bandShift = vertex(value(centre, band - 1), height, value(centre, band + 1))
    quota.append(
      Summit(
        height: Int16(clamping: height), time: Int32(centre * Peak.stepsPerUnit) + frameShift,
        band: Int16(band * Peak.stepsPerUnit) + Int16(bandShift)))
  }

  /// The top of the parabola through three neighbours, in quarter steps from the middle one: -2 ... 2.
  private func vertex(_ before: Int32, _ middle: Int32, _ after: Int32) -> Int32 {
    let curvature = before - 2 * middle + after
    guard curvature < 0 else { return 0 }
    let shift = 0.5 * Float(before - after) / Float(curvature)
    return Int32((min(max(shift, -0.5), 0.5) * Float(Peak.stepsPerUnit)).rounded())
  }

  private mutating func closeQuota() {
    quota.sort { ($1.height, $0.time, $0.band) < ($0.height, $1.time, $1.band) }
    let kept = quota.prefix(parameters.queryQuota).enumerated().map {
      Peak(time: $1.time, band: $1.band, rank: UInt8(clamping: $0))
    }
    // A quota's first peaks may be refined to a moment before its border, where the last ones of the quota before lie.
    let start = constellation.peaks.count
    constellation.peaks += kept
    let reach = max(0, start - 2 * parameters.queryQuota)
    constellation.peaks[reach...].sort { ($0.time, $0.band) < ($1.time, $1.band) }
    quota.removeAll(keepingCapacity: true)
  }
}
