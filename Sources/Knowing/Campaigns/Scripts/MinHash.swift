/// A short signature of a set: two sets have as large a share of equal places in it as they share of their union.
struct MinHash {
  /// Places of a signature; 64 bands of two, so that sets that share a quarter of their union meet in one nearly always.
  static let size = 128
  private static let rows = 2

  private let places: [UInt64]

  /// - Parameter values: of the set, at least one.
  init(_ values: Set<UInt64>) {
    var places = Array(repeating: UInt64.max, count: Self.size)
    for value in values {
      var state = value
      for place in places.indices {
        state &+= 0x9E37_79B9_7F4A_7C15
        places[place] = min(places[place], Self.mixed(state))
      }
    }
    self.places = places
  }

  /// The bands: sets with one in common are worth a closer look.
  var bands: [UInt64] {
    stride(from: 0, to: Self.size, by: Self.rows).map { start in
      places[start..<(start + Self.rows)].reduce(UInt64(start)) { Self.mixed($0 &* 31 &+ $1) }
    }
  }

  /// A value that depends on all of a token's bytes (FNV-1a), and on the one before it.
  static func hash(_ text: String, after state: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var state = state
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (state ^ 0xFF) &* 0x100_0000_01B3
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
