internal import Spectra

/// Holds each spectrogram row against the mean of its neighbours in time, band by band.
///
/// What stays is how much louder a band is than usual, so equalisers and steady noise fall out.
package struct Whitening {
  private let reach: Int
  /// The last `2 * reach + 1` rows, as a ring, [ring][bands].
  private var ring: [[Int16]]
  /// Sum of the rows in the ring, [bands].
  private var sums: [Int32]
  private var white: [Int16]
  private var received = 0
  private var emitted = 0

  /// - Parameters:
  ///   - bandCount: bands a row.
  ///   - reach: rows before and after that the mean is taken over.
  package init(bandCount: Int, reach: Int) {
    self.reach = reach
    ring = Array(repeating: Array(repeating: 0, count: bandCount), count: 2 * reach + 1)
    sums = Array(repeating: 0, count: bandCount)
    white = Array(repeating: 0, count: bandCount)
  }

  private var length: Int { 2 * reach + 1 }

  /// - Parameters:
  ///   - row: [bands] in `LogPower` steps.
  ///   - emit: called with (white row, whether the row holds more than silence) for the row `reach` frames back.
  package mutating func append(_ row: [Int16], emit: ([Int16], Bool) -> Void) {
    let slot = received % length
    if received >= length { sums.subtract(ring[slot]) }
    ring[slot].become(row)
    sums.add(row)
    received += 1
    if received > reach { emitNext(emit) }
  }

  /// Gives out the rows that still wait for followers.
  package mutating func finish(emit: ([Int16], Bool) -> Void) {
    while emitted < received {
      // The row that is now out of reach before the centre leaves the mean, and no new one comes.
      let leaving = emitted - reach - 1
      if leaving >= max(0, received - length) { sums.subtract(ring[leaving % length]) }
      emitNext(emit)
    }
  }

  private mutating func emitNext(_ emit: ([Int16], Bool) -> Void) {
    let first = max(0, emitted - reach)
    let last = min(received - 1, emitted + reach)
    let row = ring[emitted % length]
    white.become(row, above: sums, scale: 1 / Float(last - first + 1))
    emitted += 1
    emit(white, row.highest > LogPower.silence)
  }
}
