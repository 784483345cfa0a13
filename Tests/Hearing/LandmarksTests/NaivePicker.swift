import Landmarks

/// Peaks by their definition, one box at a time: what the fast picker is held against.
struct NaivePicker {
  let parameters: PeakParameters
  let rows: [[Int16]]
  let active: [Bool]

  var peaks: [Peak] {
    var quotas: [Int: [(height: Int16, peak: Peak)]] = [:]
    for frame in rows.indices.dropFirst().dropLast() where active[frame] {
      for band in rows[frame].indices.dropFirst().dropLast() where isPeak(frame, band) {
        let time = 4 * frame + vertex(rows[frame - 1][band], rows[frame][band], rows[frame + 1][band])
        let quarter = 4 * band + vertex(rows[frame][band - 1], rows[frame][band], rows[frame][band + 1])
        quotas[frame / parameters.quotaFrames, default: []].append(
          (rows[frame][band], Peak(time: Int32(time), band: Int16(quarter), rank: 0)))
      }
    }
    let kept = quotas.values.flatMap { quota in
      let ordered = quota.sorted {
        if $0.height != $1.height { return $0.height > $1.height }
        return ($0.peak.time, $0.peak.band) < ($1.peak.time, $1.peak.band)
      }
      return ordered.prefix(parameters.queryQuota).enumerated().map {
        Peak(time: $1.peak.time, band: $1.peak.band, rank: UInt8($0))
      }
    }
    return kept.sorted { ($0.time, $0.band) < ($1.time, $1.band) }
  }

  /// Higher than all of its box that came before, and as high as all that comes after.
  private func isPeak(_ frame: Int, _ band: Int) -> Bool {
    for other in max(0, frame - parameters.frameReach)...min(rows.count - 1, frame + parameters.frameReach) {
      for neighbour in max(0, band - parameters.bandReach)...min(rows[0].count - 1, band + parameters.bandReach) {
        if rows[other][neighbour] > rows[frame][band] { return false }
        let isBefore = other < frame || (other == frame && neighbour < band)
        if isBefore && rows[other][neighbour] == rows[frame][band] { return false }
      }
    }
    return true
  }

  /// Where the parabola through three values has its top, in quarters.
  private func vertex(_ before: Int16, _ middle: Int16, _ after: Int16) -> Int {
    let curvature = Double(before) - 2 * Double(middle) + Double(after)
    if curvature >= 0 { return 0 }
    let shift = (Double(before) - Double(after)) / (2 * curvature)
    return Int((min(0.5, max(-0.5, shift)) * 4).rounded())
  }
}
