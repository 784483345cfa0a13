extension Constellation {
  /// Each peak with its `fan` nearest followers in the target zone.
  ///
  /// - Parameters:
  ///   - parameters: the target zone and what near means in it.
  ///   - fan: landmarks a peak, at most.
  /// - Returns: by first peak, then from near to far.
  package func landmarks(_ parameters: PairingParameters, fan: Int) -> [Landmark] {
    let steps = Float(Peak.stepsPerUnit)
    let shortest = Int32(Peak.stepsPerUnit * parameters.shortestInterval - Peak.stepsPerUnit / 2)
    let longest = Int32(Peak.stepsPerUnit * parameters.longestInterval + Peak.stepsPerUnit / 2 - 1)
    let widest = Int16(Peak.stepsPerUnit * parameters.widestStep)
    let timeWeight = Int32(parameters.bandsPerNearness)
    let bandWeight = Int32(parameters.framesPerNearness)
    var landmarks: [Landmark] = []
    landmarks.reserveCapacity(peaks.count * fan)
    var near: [(distance: Int32, follower: Int)] = []
    for (index, first) in peaks.enumerated() {
      near.removeAll(keepingCapacity: true)
      var follower = index + 1
      while follower < peaks.count {
        let interval = peaks[follower].time - first.time
        // Once `fan` followers are nearer than any later one could be, the rest need not be looked at.
        if interval > longest { break }
        if near.count == fan, let last = near.last, interval * timeWeight > last.distance { break }
        let step = peaks[follower].band - first.band
        if interval >= shortest, abs(step) <= widest {
          let distance = interval * timeWeight + Int32(abs(step)) * bandWeight
          if near.count < fan {
            insert((distance, follower), into: &near)
          } else if let last = near.last, distance < last.distance {
            near.removeLast()
            insert((distance, follower), into: &near)
          }
        }
        follower += 1
      }
      for (_, follower) in near {
        let second = peaks[follower]
        landmarks.append(
          Landmark(
            frame: Float(first.time) / steps, band: Float(first.band) / steps,
            interval: Float(second.time - first.time) / steps, step: Float(second.band - first.band) / steps,
            peak: Int32(index), follower: Int32(follower)))
      }
    }
    return landmarks
  }

  /// Keeps `near` ordered; of two at the same distance the earlier one stays first.
  private func insert(
    _ entry: (distance: Int32, follower: Int), into near: inout [(distance: Int32, follower: Int)]
  ) {
    var place = near.count
    while place > 0, near[place - 1].distance > entry.distance { place -= 1 }
    near.insert(entry, at: place)
  }
}
