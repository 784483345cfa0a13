/// Samples in, rows of log-frequency power out, one a hop, whatever the pieces in which the samples come.
package struct Spectrogram {
  package let parameters: SpectrumParameters
  private let transform: FourierTransform
  private let pooling: BandPooling
  /// Samples that are still part of a frame to come; the next frame begins at `start`.
  private var pending: [Float] = []
  private var start = 0
  private var power: [Float]
  private var bands: [Float]
  private var row: [Int16]
  /// Rows given out so far.
  package private(set) var rowCount = 0

  package init(_ parameters: SpectrumParameters) {
    self.parameters = parameters
    transform = FourierTransform(size: parameters.window)
    pooling = BandPooling(parameters)
    power = Array(repeating: 0, count: parameters.binCount)
    bands = Array(repeating: 0, count: pooling.bandCount)
    row = Array(repeating: 0, count: pooling.bandCount)
  }

  /// - Parameters:
  ///   - samples: mono at the parameters' rate.
  ///   - emit: called with each row that became complete, [bands] in `LogPower` steps.
  package mutating func append(_ samples: Span<Float>, emit: ([Int16]) -> Void) {
    pending.reserveCapacity(pending.count + samples.count)
    // A damaged file may decode to values that are no numbers: they are silence, lest they spread over every band.
    for i in samples.indices {
      let sample = samples[i]
      pending.append(sample.magnitude < 1e6 ? sample : 0)
    }
    while pending.count - start >= parameters.window {
      emitRow(emit)
      start += parameters.hop
    }
    // Moved down only now and then, so that a sample is moved a bounded number of times.
    if start >= 8 * parameters.window {
      pending.removeFirst(start)
      start = 0
    }
  }

  /// A sound shorter than a window is one row, padded with silence; otherwise a last piece that fills no window is
  /// left out.
  package mutating func finish(emit: ([Int16]) -> Void) {
    guard rowCount == 0, !pending.isEmpty else { return }
    pending += Array(repeating: 0, count: parameters.window - pending.count)
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
