package import Audio
package import Landmarks
import Matching
import Spectra

/// What lets a person check a match: both excerpts to listen to, and one picture of both.
package struct Illustration: Hashable, Sendable {
  /// Which stretches they show.
  package let plan: ExcerptPlan
  /// The clip's excerpt as MP3, at the recording's tempo and pitch.
  package let clipSound: [UInt8]
  /// The recording's excerpt as MP3.
  package let recordingSound: [UInt8]
  /// Both spectrograms as SVG.
  package let picture: String
  /// Both spectrograms in small as PNG, the recording above, for a page beside which the picture lies.
  package let thumbnail: [UInt8]

  /// Gives the samples of a stretch of one of the two files, mono, at a rate.
  package typealias Reader = (_ range: TimeRange, _ rate: SampleRate) throws -> [Float]

  /// - Parameters:
  ///   - plan: which stretches.
  ///   - paths: the names of clip and recording, for errors.
  ///   - profile: what the files were heard with.
  ///   - clip: reads the clip.
  ///   - recording: reads the recording.
  /// - Throws: `ExcerptError`, and what the readers throw.
  package init(
    _ plan: ExcerptPlan, paths: (clip: String, recording: String), profile: Profile, clip: Reader, recording: Reader
  ) throws {
    self.plan = plan
    // Samples taken so much denser and played at the usual rate sound at the recording's pitch; what then is wrong
    // with the tempo is put right by `TimeStretch`.
    let edit = plan.edit
    let rate = SampleRate(hertz: MP3.rate)
    let denser = SampleRate(hertz: Int((Double(MP3.rate) * edit.pitch).rounded()))
    let taken = try Self.some(clip(plan.clip, denser), of: paths.clip, in: plan.clip)
    let brought = TimeStretch().stretched(taken, by: edit.tempo / edit.pitch)
    clipSound = try MP3.encoded(Levelling.levelled(brought))
    recordingSound = try MP3.encoded(
      Levelling.levelled(Self.some(recording(plan.recording, rate), of: paths.recording, in: plan.recording)))
    let heard = profile.spectrum.rate
    let one = try Spectrum(
      clip(plan.clip, heard), start: plan.clip.start, quota: profile.peaks.queryQuota, profile: profile)
    let other = try Spectrum(
      recording(plan.recording, heard), start: plan.recording.start, quota: profile.peaks.referenceQuota,
      profile: profile)
    picture = try MatchPicture(clip: one, recording: other, plan: plan, profile: profile).svg()
    let (width, height) = (180, 36)
    let rim = [UInt8](repeating: 255, count: 2 * width)
    thumbnail = try PNG.encoded(
      other.pixels(width: width, height: height) + rim + one.pixels(width: width, height: height), width: width)
  }

  private static func some(_ samples: [Float], of path: String, in range: TimeRange) throws(ExcerptError) -> [Float] {
    guard !samples.isEmpty else { throw .nothingThere(path: path, start: range.start, stop: range.stop) }
    return samples
  }
}
