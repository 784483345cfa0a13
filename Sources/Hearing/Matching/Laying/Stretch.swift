package import Landmarks

/// Peaks of a clip in fractional coordinates, as they are laid over a recording.
package struct Stretch: Sendable {
  package let profile: Profile
  /// Time of each peak, in frames, ascending.
  package let frames: [Float]
  /// Band of each peak.
  package let bands: [Float]

  package init(_ constellation: Constellation, profile: Profile) {
    self.profile = profile
    let steps = Float(Peak.stepsPerUnit)
    frames = constellation.peaks.map { Float($0.time) / steps }
    bands = constellation.peaks.map { Float($0.band) / steps }
  }

  /// The clip as it would be if it carried all peaks that a recording has where an alignment matches it.
  ///
  /// - Parameters:
  ///   - recording: the recording's peaks.
  ///   - alignment: of a clip with it.
  ///   - span: the clip's frames that are wanted.
  ///   - profile: of both.
  package init(_ recording: [Peak], seenThrough alignment: Alignment, span: ClosedRange<Float>, profile: Profile) {
    self.profile = profile
    let steps = Float(Peak.stepsPerUnit)
    let shift = Float(profile.bands(ofPitch: alignment.edit.pitch))
    let places = recording.map {
      (
        frame: Float(Double($0.time) / Double(steps) - alignment.offset) / Float(alignment.edit.tempo),
        band: Float($0.band) / steps + shift
      )
    }
    .filter { span.contains($0.frame) }
    frames = places.map(\.frame)
    bands = places.map(\.band)
  }

  /// Mean time of the peaks, in frames: a change of tempo turns the clip around this.
  var centre: Double {
    Double(frames.reduce(0, +)) / Double(max(1, frames.count))
  }
}
