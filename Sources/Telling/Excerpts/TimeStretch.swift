import Foundation

/// Changes the tempo of a sound and leaves its pitch, by overlapping pieces of it where they look most alike (WSOLA:
/// Verhelst and Roelands 1993).
struct TimeStretch {
  /// Samples a piece is made of; neighbouring pieces overlap by half. 1200 / 24000 Hz = 50 ms.
  var piece = 1200
  /// Samples by which a piece may be moved to fit: 300 / 24000 Hz = 12.5 ms, a period of 80 Hz.
  var reach = 300
  /// Every how many samples are compared in the first, coarse look for the best place.
  private let stride = 4

  /// - Parameters:
  ///   - samples: the sound.
  ///   - factor: how many times longer it becomes, 0.125 ... 8.
  /// - Returns: `samples.count * factor` samples, rounded.
  func stretched(_ samples: [Float], by factor: Double) -> [Float] {
    let count = Int((Double(samples.count) * factor).rounded())
    // Too short to be taken to pieces, or nothing to do.
    guard abs(factor - 1) > 1e-4, samples.count > 2 * piece else {
      return Array(samples.prefix(count)) + Array(repeating: 0, count: max(0, count - samples.count))
    }
    let hop = piece / 2
    let window = (0..<piece).map { Float(0.5 - 0.5 * cos(2 * Double.pi * (Double($0) + 0.5) / Double(piece))) }
    // Silence around the sound, so that no piece reaches beyond it.
    let margin = piece + reach
    let padded = Array(repeating: 0, count: margin) + samples + Array(repeating: Float(0), count: margin + piece)
    var output = [Float](repeating: 0, count: count + 2 * piece)
    var natural = margin - hop
    var position = 0
    while position < count + hop {
      // The piece's middle is meant to lie where the sound was at this time.
      let wanted = margin - hop + Int((Double(position) / factor).rounded())
      let limit = padded.count - piece - reach - 1
      let centre = min(max(wanted, reach), limit)
      let place = position == 0 ? centre : best(in: padded, near: centre, like: min(natural, padded.count - piece))
      for i in 0..<piece { output[position + i] += padded[place + i] * window[i] }
      natural = place + hop
      position += hop
    }
    // The first half piece fades in from the silence before the sound.
    return Array(output[hop..<hop + count])
  }

  /// The place near `centre` where the sound is most like that at `model`, which would follow naturally.
  private func best(in samples: [Float], near centre: Int, like model: Int) -> Int {
    let coarse = Swift.stride(from: centre - reach, through: centre + reach, by: stride)
    let rough = most(of: coarse, in: samples, like: model, step: stride)
    let fine = Swift.stride(from: rough - stride, through: rough + stride, by: 1)
    return most(of: fine, in: samples, like: model, step: 2)
  }

  private func most(of places: StrideThrough<Int>, in samples: [Float], like model: Int, step: Int) -> Int {
    var best = (likeness: -Float.infinity, place: model)
    let span = samples.span
    for place in places where place >= 0 && place + piece <= span.count {
      var product: Float = 0
      var energy: Float = 1e-9
      var i = 0
      while i < piece / 2 {
        let value = span[place + i]
        product += value * span[model + i]
        energy += value * value
        i += step
      }
      let likeness = product / energy.squareRoot()
      if likeness > best.likeness { best = (likeness, place) }
    }
    return best.place
  }
}
