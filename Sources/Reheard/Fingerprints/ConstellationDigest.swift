internal import Digests
internal import Landmarks

/// What is kept of a recording's sound, as one short text. It does not depend on where and how the index stores it, so
/// that merging and copying can be held against it, and what is whole in a damaged segment be told from what is not.
enum ConstellationDigest {
  /// The digest as 64 hexadecimal digits.
  static func hex(_ stored: Constellation, profile: Profile) -> String {
    var bytes: [UInt8] = []
    for count in [stored.frameCount, stored.activeFrameCount] {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    }
    ConstellationCodec.encode(stored.peaks, pairing: profile.pairing, into: &bytes)
    return SHA256.hexadecimal(SHA256.digest(of: bytes))
  }
}
