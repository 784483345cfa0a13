import Audio
import Landmarks
import Matching

/// The peaks of two excerpts that lie on one another once the clip's are brought back to the recording's tempo and
/// pitch.
struct SharedPeaks {
  /// A peak in both files.
  struct Pair {
    /// In the clip, in seconds of the file and bands.
    let clip: (seconds: Double, band: Double)
    /// In the recording.
    let recording: (seconds: Double, band: Double)
  }

  let pairs: [Pair]

  /// Seconds by which the two excerpts may lie beside where the match says.
  private static let reach = 0.24
  private static let step = 0.004

  init(_ clip: Spectrum, _ recording: Spectrum, plan: ExcerptPlan, profile: Profile) {
    let parameters = SearchParameters()
    let frame = 1 / profile.clock.framesPerSecond
    let miss = (seconds: Double(parameters.overlay.frameMiss) * frame, bands: Double(parameters.overlay.bandMiss))
    let shift = profile.bands(ofPitch: plan.edit.pitch)
    let found = clip.peaks.filter { plan.sharedInClip.holds($0.seconds) }
    let moved = found.map { peak in
      (
        seconds: plan.recording.start + (peak.seconds - plan.clip.start) * plan.edit.tempo, band: peak.band - shift
      )
    }
    let laid = recording.peaks
    func partner(_ place: (seconds: Double, band: Double), _ offset: Double) -> Int? {
      let seconds = place.seconds + offset
      var low = 0
      var high = laid.count
      while low < high {
        let middle = (low + high) / 2
        if laid[middle].seconds < seconds - miss.seconds { low = middle + 1 } else { high = middle }
      }
      var nearest: (distance: Double, index: Int)?
      while low < laid.count, laid[low].seconds <= seconds + miss.seconds {
        let distance =
          abs(laid[low].seconds - seconds) / miss.seconds + abs(laid[low].band - place.band) / miss.bands
        if abs(laid[low].band - place.band) <= miss.bands, distance < nearest?.distance ?? .infinity {
          nearest = (distance, low)
        }
        low += 1
      }
      return nearest?.index
    }
    var best = (hits: -1, offset: 0.0)
    let steps = Int(Self.reach / Self.step)
    // From the middle outwards, so that of several places that are as good the expected one stays.
    for number in (0...steps).flatMap({ $0 == 0 ? [0] : [$0, -$0] }) {
      let offset = Double(number) * Self.step
      let hits = moved.count { partner($0, offset) != nil }
      if hits > best.hits { best = (hits, offset) }
    }
    pairs = moved.indices.compactMap { index in
      partner(moved[index], best.offset).map { Pair(clip: found[index], recording: laid[$0]) }
    }
  }
}

extension TimeRange {
  fileprivate func holds(_ seconds: Double) -> Bool { start <= seconds && seconds <= stop }
}
