/// Samples in, rows of log-frequency power out, one a hop, whatever the pieces in which the samples come.
package struct Spectrogram {
  package let parameters: SpectrumParameters
  private let transform: FourierTransform
  private let pooling: BandPooling
  /// Samples that are still part of a frame to come, from `start` to `end`; moved down only where no room is left, so
  /// that a sample is moved a bounded number of times.
  private var pending: [Float]
  private var start = 0
  private var end = 0
  private var power: [Float]
  private var bands: [Float]
  private var row: [Int16]
  /// Rows given out so far.
  package private(set) var rowCount = 0

  package init(_ parameters: SpectrumParameters) {
    self.parameters = parameters
    transform = FourierTransform(size: parameters.window)
    pooling = BandPooling(parameters)
    pending = Array(repeating: 0, count: 16 * parameters.window)
    power = Array(repeating: 0, count: parameters.binCount)
    bands = Array(repeating: 0, count: pooling.bandCount)
    row = Array(repeating: 0, count: pooling.bandCount)
  }

  /// - Parameters:
  ///   - samples: mono at the parameters' rate.
  ///   - emit: called with each row that became complete, [bands] in `LogPower` steps.
  package mutating func append(_ samples: Span<Float>, emit: ([Int16]) -> Void) {
    var taken = 0
    while taken < samples.count {
      if end == pending.count {
        pending.replaceSubrange(..<(end - start), with: pending[start...])
        (start, end) = (0, end - start)
      }
      let count = min(samples.count - taken, pending.count - end)
      pending.take(samples.extracting(taken..<(taken + count)), at: end)
      taken += count
      end += count
      while end - start >= parameters.window {
        emitRow(emit)
        start += parameters.hop
      }
    }
  }

  /// A sound shorter than a window is one row, padded with silence; otherwise a last piece that fills no window is
  /// left out.
  package mutating func finish(emit: ([Int16]) -> Void) {
    guard rowCount == 0, end > 0 else { return }
    emitRow(emit)
  }

  private mutating func emitRow(_ emit: ([Int16]) -> Void) {
    transform.power(of: pending, from: start, into: &power)
    pooling.pool(power, into: &bands)
    LogPower.steps(of: bands, into: &row)
    rowCount += 1
    emit(row)
  }
}

extension [Float] {
  /// A damaged file may decode to values that are no numbers: they are silence, lest they spread over every band.
  fileprivate mutating func take(_ samples: Span<Float>, at place: Int) {
    var values = mutableSpan
    for i in 0..<samples.count { values[place + i] = samples[i].magnitude < 1e6 ? samples[i] : 0 }
  }
}
