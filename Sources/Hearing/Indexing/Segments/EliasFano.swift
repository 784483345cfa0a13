/// Ascending numbers as bits (P. Elias, "Efficient storage and retrieval by content and address of static files", J. ACM
/// 21, 1974; R. M. Fano, "On the number of bits required to implement an associative memory", MIT 1971): nearly as short
/// as the differences in Rice's code, but no number has to wait for the one before it to be read.
///
/// A width says how many low bits of a number are written as they are. From the first bit on, a byte's lowest first, there
/// is for each number a one, behind as many zeros as the rest has grown by since the number before. From the last bit
/// back, each before the one of the number before, there are the low bits. Zeros fill what is left between both, less than
/// a byte. No numbers are no bytes.
enum EliasFano {
  /// The width for numbers of this mean distance.
  static func width(mean: UInt64) -> Int {
    mean < 2 ? 0 : UInt64.bitWidth - 1 - mean.leadingZeroBitCount
  }

  /// - Parameters:
  ///   - values: ascending, each below 2^56.
  ///   - width: at most 56.
  ///   - bytes: the code is appended.
  static func append(_ values: some Collection<UInt64>, width: Int, to bytes: inout [UInt8]) {
    guard let last = values.max() else { return }
    let start = bytes.count
    let count = (values.count * (width + 1) + Int(last >> UInt64(width)) + 7) / 8
    bytes.append(contentsOf: repeatElement(0, count: count))
    func set(_ bit: Int) { bytes[start + bit >> 3] |= 1 << UInt8(bit & 7) }
    var low = 8 * count
    for (number, value) in values.enumerated() {
      set(Int(value >> UInt64(width)) + number)
      low -= width
      for bit in 0..<width where value >> UInt64(bit) & 1 != 0 { set(low + bit) }
    }
  }

  /// Calls `body` with each number from some number on, until it wants no more.
  ///
  /// Any bytes give some numbers; they ascend, but for their low bits, unless they are damaged.
  ///
  /// - Parameters:
  ///   - raw: bytes of which at least sixteen follow the code.
  ///   - code: where in them it lies.
  ///   - width: at most 56.
  ///   - first: smaller numbers are left out, as far as their high bits tell.
  ///   - body: whether to go on.
  @inline(__always)
  static func read(
    _ raw: UnsafeRawBufferPointer, _ code: Range<Int>, width: Int, from first: UInt64, body: (UInt64) -> Bool
  ) {
    let width = min(width, 56)
    let mask = UInt64(1) &<< UInt64(width) &- 1
    let firstHigh = Int(truncatingIfNeeded: first &>> UInt64(width))
    /// Where the latest number's low bits begin.
    var low = 8 &* code.upperBound
    /// What a one's bit has to be lessened by to tell the high bits.
    var shift = 8 &* code.lowerBound
    var place = code.lowerBound
    while place < code.upperBound {
      var ones = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      while ones != 0 {
        let bit = 8 &* place &+ ones.trailingZeroBitCount
        ones &= ones &- 1
        low &-= width
        // Where both ends meet, what looks like a one is a low bit.
        guard bit < low else { return }
        let high = bit &- shift
        shift &+= 1
        if high < firstHigh { continue }
        let bits = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: low &>> 3, as: UInt64.self))
        let value = UInt64(truncatingIfNeeded: high) &<< UInt64(width) | bits &>> UInt64(low & 7) & mask
        guard body(value) else { return }
      }
      place &+= 8
    }
  }
}
