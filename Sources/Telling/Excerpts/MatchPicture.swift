import Audio
import Foundation
import Landmarks
import Matching
import Spectra

/// The two spectrograms of a match one above the other, so that what sounds together stands together; the shared peaks
/// are ringed. An SVG that stands alone: no font, style or picture from elsewhere, and no foreign text.
struct MatchPicture {
  let clip: Spectrum
  let recording: Spectrum
  let plan: ExcerptPlan
  let profile: Profile

  private static let width = 1000.0
  private static let left = 64.0
  private static let right = 12.0
  private static let panelHeight = 190.0
  private static let panelTops = [30.0, 292.0]
  private static let height = 526.0
  /// Marks and text that are read on white and on the darkest grey alike.
  private static let ring = "#c2410c"

  func svg() throws(ExcerptError) -> String {
    let shared = SharedPeaks(clip, recording, plan: plan, profile: profile)
    let count = shared.pairs.count
    let seconds = SVG.number(plan.sharedInRecording.duration, places: 1)
    var svg = SVG(
      width: Self.width, height: Self.height,
      label: "Two spectrograms, the recording above, the clip below, over the same \(seconds) seconds of sound; "
        + "\(count) spectral peaks that both share are ringed in each")
    try panel(
      &svg, recording, top: Self.panelTops[0], title: "Recording", shown: plan.recording,
      shared: plan.sharedInRecording, tempo: 1, pitch: 1, peaks: shared.pairs.map(\.recording))
    try panel(
      &svg, clip, top: Self.panelTops[1], title: "Clip", shown: plan.clip, shared: plan.sharedInClip,
      tempo: plan.edit.tempo, pitch: plan.edit.pitch, peaks: shared.pairs.map(\.clip))
    return svg.finished()
  }

  /// Pixels of the picture from the left edge of a panel, for seconds of the recording.
  private var scale: Double { (Self.width - Self.left - Self.right) / plan.recording.duration }
  private var bandCount: Int { profile.spectrum.bandCount }
  private var bandHeight: Double { Self.panelHeight / Double(bandCount) }

  private func panel(
    _ svg: inout SVG, _ spectrum: Spectrum, top: Double, title: String, shown: TimeRange, shared: TimeRange,
    tempo: Double, pitch: Double, peaks: [(seconds: Double, band: Double)]
  ) throws(ExcerptError) {
    let bottom = top + Self.panelHeight
    let plot = (x: Self.left, width: Self.width - Self.left - Self.right)
    // The clip is drawn as it would be at the recording's tempo and pitch; its axes tell its own seconds and Hz.
    let shift = profile.bands(ofPitch: pitch)
    func x(_ seconds: Double) -> Double { plot.x + (seconds - shown.start) * tempo * scale }
    func y(_ band: Double) -> Double { bottom - (band - shift + 0.5) * bandHeight }

    svg.text(title, x: plot.x, y: top - 9, size: 15, weight: 700)
    try svg.window(x: plot.x, y: top, width: plot.width, height: Self.panelHeight) {
      (svg: inout SVG) throws(ExcerptError) in
      if let png = try spectrum.png() {
        svg.image(
          png, x: x(spectrum.start - spectrum.hop / 2) - plot.x, y: y(Double(bandCount) - 0.5) - top,
          width: Double(spectrum.rows.count) * spectrum.hop * tempo * scale, height: Self.panelHeight)
      }
      // What surrounds the shared stretch is paler.
      let ends = (x(shared.start) - plot.x, x(shared.stop) - plot.x)
      svg.veil(x: 0, width: ends.0, height: Self.panelHeight)
      svg.veil(x: ends.1, width: plot.width - ends.1, height: Self.panelHeight)
      svg.dashes(x: [ends.0, ends.1], height: Self.panelHeight)
      svg.rings(peaks.map { (x($0.seconds) - plot.x, y($0.band) - top) }, radius: 3.6, colour: Self.ring)
    }
    svg.frame(x: plot.x, y: top, width: plot.width, height: Self.panelHeight)
    for frequency in [125.0, 250, 500, 1000, 2000, 4000] {
      let place = y(profile.bands(ofPitch: frequency / profile.spectrum.lowestFrequency))
      guard place > top + 2, place < bottom - 2 else { continue }
      svg.tick(x: plot.x, y: place, length: -5)
      svg.text(SVG.number(frequency, places: 0), x: plot.x - 8, y: place + 4, anchor: "end")
    }
    svg.text("Hz", x: plot.x - 8, y: top - 9, anchor: "end")
    let step = Self.step(for: shown.duration)
    var number = (shown.start / step).rounded(.up)
    while number * step <= shown.stop + 1e-9 {
      svg.tick(x: x(number * step), y: bottom, length: 5)
      svg.text(Self.clock(number * step, step: step), x: x(number * step), y: bottom + 19, anchor: "middle")
      number += 1
    }
    let ofClip = title == "Clip" && (abs(tempo - 1) > 5e-4 || abs(pitch - 1) > 5e-4)
    svg.text(
      "position in the \(title.lowercased()) (min:sec)"
        + (ofClip ? "; drawn at the recording's tempo and pitch, labelled with the clip's own seconds and Hz" : ""),
      x: plot.x + plot.width / 2, y: bottom + 38, anchor: "middle")
  }

  /// Seconds between two labels, so that there are some six to twelve.
  static func step(for duration: Double) -> Double {
    [0.1, 0.2, 0.5, 1, 2, 5, 10].first { duration / $0 <= 12 } ?? 20
  }

  /// `1:05`, and `1:05.5` where the labels are nearer to each other than a second.
  static func clock(_ seconds: Double, step: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    let rest = tenths % 600
    let text = "\(tenths / 600):\(rest < 100 ? "0" : "")\(rest / 10)"
    return step < 1 ? text + ".\(rest % 10)" : text
  }
}
