import Audio
import Landmarks
import Spectra

/// An excerpt as the program hears it: rows of log-frequency power, and the peaks among them.
struct Spectrum {
  /// [rows][bands] in `LogPower` steps.
  let rows: [[Int16]]
  /// By time; in seconds of the file the excerpt is of, and bands.
  let peaks: [(seconds: Double, band: Double)]
  /// When the first row is, in seconds of the file.
  let start: Double
  /// Seconds from row to row.
  let hop: Double

  /// - Parameters:
  ///   - samples: at the profile's rate.
  ///   - start: where in the file they begin, in seconds.
  ///   - quota: how many peaks of each quota count.
  ///   - profile: what the file was heard with.
  init(_ samples: [Float], start: Double, quota: Int, profile: Profile) {
    var rows: [[Int16]] = []
    var spectrogram = Spectrogram(profile.spectrum)
    spectrogram.append(samples.span) { rows.append($0) }
    spectrogram.finish { rows.append($0) }
    self.rows = rows
    let clock = profile.clock
    let steps = Double(Peak.stepsPerUnit)
    peaks = Extractor.constellation(of: samples, profile: profile).strongest(quota).peaks.map {
      (start + clock.seconds(ofFrame: Double($0.time) / steps), Double($0.band) / steps)
    }
    self.start = start + clock.seconds(ofFrame: 0)
    hop = 1 / clock.framesPerSecond
  }

  /// Decibels between white and black.
  private static let range = 60.0

  /// As a PNG: time to the right, bands upwards, the louder the darker; `nil` without any row.
  func png() throws(ExcerptError) -> [UInt8]? {
    guard let pixels else { return nil }
    return try PNG.encoded(pixels, width: rows.count)
  }

  /// Shades of grey, from the top row; as wide as there are rows.
  private var pixels: [UInt8]? {
    guard let bands = rows.first?.count, bands > 0 else { return nil }
    // The very loudest thousandth may be as dark as the rest of the loud.
    let sorted = rows.joined().sorted()
    let loudest = Double(sorted[(sorted.count - 1) * 999 / 1000])
    let span = Self.range / 3.0103 * Double(LogPower.stepsPerOctave)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(sorted.count)
    for band in (0..<bands).reversed() {
      for row in rows {
        let share = min(max((loudest - Double(row[band])) / span, 0), 1)
        pixels.append(UInt8((share * 255).rounded()))
      }
    }
    return pixels
  }

  /// The same made smaller: each pixel is the mean of those that it stands for; white without any row.
  func pixels(width: Int, height: Int) -> [UInt8] {
    guard let pixels, let bands = rows.first?.count else { return Array(repeating: 255, count: width * height) }
    return (0..<height).flatMap { y in
      (0..<width).map { x in
        let across = Self.part(x, of: width, in: rows.count)
        let down = Self.part(y, of: height, in: bands)
        var sum = 0
        for row in down { for column in across { sum += Int(pixels[row * rows.count + column]) } }
        return UInt8(sum / (across.count * down.count))
      }
    }
  }

  /// The places that one of so many pixels stands for; at least one.
  private static func part(_ number: Int, of count: Int, in whole: Int) -> Range<Int> {
    let first = min(number * whole / count, whole - 1)
    return first..<max(first + 1, (number + 1) * whole / count)
  }
}
