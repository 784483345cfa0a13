import CFFmpeg

extension Frame {
  /// Adds a pair of channels to what was measured of them.
  func measure(_ pair: ChannelPair, _ format: FrameFormat, into sums: inout ChannelMeter.Sums) {
    let planes = unsafe pointer.pointee.extended_data
    let (left, right) = format.isPlanar ? (pair.left, pair.right) : (0, 0)
    guard let planes = unsafe planes, let left = unsafe planes[left], let right = unsafe planes[right] else { return }
    let step = format.isPlanar ? 1 : Int(format.channels)
    let (first, second) = format.isPlanar ? (0, 0) : (pair.left, pair.right)
    // The scale is such that full level is 1.
    switch format.sample {
    case AV_SAMPLE_FMT_FLTP, AV_SAMPLE_FMT_FLT:
      unsafe measure(Run<Float>(left, first, step), Run<Float>(right, second, step), scale: 1, into: &sums)
    case AV_SAMPLE_FMT_S16P, AV_SAMPLE_FMT_S16:
      unsafe measure(Run<Int16>(left, first, step), Run<Int16>(right, second, step), scale: 0x1p-15, into: &sums)
    case AV_SAMPLE_FMT_S32P, AV_SAMPLE_FMT_S32:
      unsafe measure(Run<Int32>(left, first, step), Run<Int32>(right, second, step), scale: 0x1p-31, into: &sums)
    case AV_SAMPLE_FMT_DBLP, AV_SAMPLE_FMT_DBL:
      unsafe measure(Run<Double>(left, first, step), Run<Double>(right, second, step), scale: 1, into: &sums)
    default: return
    }
    sums.count += count
  }

  /// Samples of one channel, each so many places behind the other.
  @safe private struct Run<Sample> {
    let start: UnsafePointer<Sample>
    let step: Int

    init(_ bytes: UnsafeMutablePointer<UInt8>, _ first: Int, _ step: Int) {
      unsafe start = UnsafePointer(UnsafeRawPointer(bytes).assumingMemoryBound(to: Sample.self)) + first
      self.step = step
    }
  }

  /// Lanes in which sums are kept, so that the processor takes several samples at a time.
  private typealias Lanes = SIMD8<Float>

  private func measure<Sample: MeasurableSample>(
    _ left: Run<Sample>, _ right: Run<Sample>, scale: Double, into sums: inout ChannelMeter.Sums
  ) {
    var (a, b, ab) = (Lanes.zero, Lanes.zero, Lanes.zero)
    // Channels of their own lie in one piece, and so does a frame of two that take turns.
    let turns = unsafe left.step == 2 && right.start == left.start + 1
    let isPlain = left.step == 1
    // Half of the samples say as much as all of them.
    for place in stride(from: 0, to: count / Lanes.scalarCount * Lanes.scalarCount, by: 2 * Lanes.scalarCount) {
      var (l, r) = (Lanes.zero, Lanes.zero)
      if isPlain {
        l = unsafe Sample.levels(UnsafeRawPointer(left.start + place).loadUnaligned(as: SIMD8<Sample>.self))
        r = unsafe Sample.levels(UnsafeRawPointer(right.start + place).loadUnaligned(as: SIMD8<Sample>.self))
      } else if turns {
        let both = unsafe UnsafeRawPointer(left.start + 2 * place).loadUnaligned(as: SIMD16<Sample>.self)
        (l, r) = (Sample.levels(both.evenHalf), Sample.levels(both.oddHalf))
      } else {
        for lane in 0..<Lanes.scalarCount {
          l[lane] = unsafe left.start[(place + lane) * left.step].level
          r[lane] = unsafe right.start[(place + lane) * right.step].level
        }
      }
      a += l * l
      b += r * r
      ab += l * r
    }
    let share = 2 * scale * scale
    sums.left += Double(a.sum()) * share
    sums.right += Double(b.sum()) * share
    sums.product += Double(ab.sum()) * share
  }
}

/// What a sample can be that channels are measured by.
private protocol MeasurableSample: SIMDScalar, Codable, Hashable {
  var level: Float { get }
  static func levels(_ samples: SIMD8<Self>) -> SIMD8<Float>
}

extension Float: MeasurableSample {
  fileprivate var level: Float { self }
  fileprivate static func levels(_ samples: SIMD8<Float>) -> SIMD8<Float> { samples }
}

extension Double: MeasurableSample {
  fileprivate var level: Float { Float(self) }
  fileprivate static func levels(_ samples: SIMD8<Double>) -> SIMD8<Float> { SIMD8<Float>(samples) }
}

extension Int16: MeasurableSample {
  fileprivate var level: Float { Float(self) }
  fileprivate static func levels(_ samples: SIMD8<Int16>) -> SIMD8<Float> { SIMD8<Float>(samples) }
}

extension Int32: MeasurableSample {
  fileprivate var level: Float { Float(self) }
  fileprivate static func levels(_ samples: SIMD8<Int32>) -> SIMD8<Float> { SIMD8<Float>(samples) }
}
