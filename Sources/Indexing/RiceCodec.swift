/// Ascending numbers as bits: the differences in Rice's code (R. F. Rice, "Some practical universal noiseless coding
/// techniques", JPL 1979), which is nearly the shortest for numbers that lie anywhere at random.
///
/// A width says how many low bits of a difference are written as they are. Each difference is the rest in zeros, a one,
/// and the low bits; the first bit is a byte's lowest. Zeros fill the last byte. No numbers are no bytes.
enum RiceCodec {
  /// Bits that a load of eight bytes always gives, wherever in a byte it begins.
  private static let sureBits = 57

  /// The width for differences of this mean.
  static func width(mean: UInt64) -> Int {
    mean < 2 ? 0 : UInt64.bitWidth - 1 - mean.leadingZeroBitCount
  }

  /// - Parameters:
  ///   - values: ascending, each below 2^56.
  ///   - width: below 57.
  ///   - bytes: the code is appended.
  static func append(_ values: some Sequence<UInt64>, width: Int, to bytes: inout [UInt8]) {
    var pending: UInt64 = 0
    var count = 0
    func put(_ value: UInt64, bits: Int) {
      pending |= value << UInt64(count)
      count += bits
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        count -= 8
      }
    }
    var previous: UInt64 = 0
    for value in values {
      let difference = value - previous
      previous = value
      var zeros = Int(difference >> UInt64(width))
      while zeros >= 32 {
        put(0, bits: 32)
        zeros -= 32
      }
      put(1 << UInt64(zeros), bits: zeros + 1)
      put(difference & (1 << UInt64(width) - 1), bits: width)
    }
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }

  /// Calls `body` with each number, until it wants no more.
  ///
  /// Any bytes give some numbers; they ascend unless they are damaged.
  ///
  /// - Parameters:
  ///   - raw: bytes of which at least sixteen follow the code.
  ///   - code: where in them it lies.
  ///   - width: below 64.
  ///   - body: whether to go on.
  @inline(__always)
  static func read(_ raw: UnsafeRawBufferPointer, _ code: Range<Int>, width: Int, body: (UInt64) -> Bool) {
    let mask = UInt64(1) &<< UInt64(width) &- 1
    let end = 8 * code.upperBound
    var bit = 8 * code.lowerBound
    var value: UInt64 = 0
    while bit < end {
      var bits = unsafe load(raw, bit)
      var zeros = bits.trailingZeroBitCount
      var rest: UInt64 = 0
      while zeros >= sureBits {
        rest &+= UInt64(sureBits)
        bit &+= sureBits
        guard bit < end else { return }
        bits = unsafe load(raw, bit)
        zeros = bits.trailingZeroBitCount
      }
      rest &+= UInt64(zeros)
      bit &+= zeros &+ 1
      guard bit &+ width <= end else { return }
      let low = zeros &+ 1 &+ width <= sureBits ? bits &>> UInt64(zeros &+ 1) : unsafe load(raw, bit)
      value &+= rest &<< UInt64(width) | low & mask
      guard body(value) else { return }
      bit &+= width
    }
  }

  /// The bits from one on, `sureBits` at least.
  @inline(__always)
  private static func load(_ raw: UnsafeRawBufferPointer, _ bit: Int) -> UInt64 {
    UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)) &>> UInt64(bit & 7)
  }
}
