import Digests
import Foundation
import Landmarks

/// Something that reads what strangers wrote. It must answer or refuse, whatever the bytes; a trap is a finding.
protocol Target: SendableMetatype {
  /// As in `Scripts/fuzz --target`, and the folder of its inputs in `Tests/Fuzz`.
  static var name: String { get }

  /// Inputs to begin with that today's writers make, where bytes in a repository would soon be of an old format.
  static func seeds() throws -> [[UInt8]]

  /// - Parameter scratch: a folder for files, which is there.
  /// - Throws: where the target cannot be made ready.
  init(scratch: String) throws

  /// Reads one input in all ways that the program would.
  ///
  /// - Returns: whether it was taken for sound.
  func take(_ input: [UInt8]) -> Bool
}

extension Target {
  static func seeds() throws -> [[UInt8]] { [] }
}

/// A binary format's header and checksum are put around an input: chance would never find them.
enum Frame {
  /// Parts two pieces of an input, whose sizes are written in front of them where the format has them.
  static let border = Array("\n====\n".utf8)

  /// Magic, version and profile.
  static func header(_ magic: String, version: Int = 1) -> [UInt8] {
    let profile = Profile.standard.encoded()
    return Array(magic.utf8) + number(version) + number(profile.count) + profile
  }

  /// The input as entries of so many pieces each, between header and checksum. One that begins with a zero keeps the
  /// sizes that it has itself.
  static func file(
    _ magic: String, version: Int = 1, _ input: [UInt8], pieces count: Int, mend: ([[UInt8]]) -> [[UInt8]]
  ) -> [UInt8] {
    guard input.first != 0 else { return sealed(header(magic, version: version) + input.dropFirst()) }
    var bytes = header(magic, version: version)
    let all = input.split(separator: border, omittingEmptySubsequences: false).map(Array.init)
    for start in stride(from: 0, to: all.count, by: count) {
      let pieces = (start..<(start + count)).map { $0 < all.count ? all[$0] : [] }
      for piece in pieces { bytes += number(piece.count) }
      bytes += mend(pieces).joined()
    }
    return sealed(bytes + number(0))
  }

  static func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + SHA256.digest(of: bytes) }

  static func number(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// Sounds that are made of numbers alone.
enum Made {
  /// A peak every other frame.
  static func constellation(frames: Int) -> Constellation {
    let peaks = (0..<(frames / 2)).map { (number: Int) -> Peak in
      let band = 40 + number * 271 % 600
      return Peak(time: Int32(8 * number), band: Int16(band), rank: UInt8(number % 20))
    }
    return Constellation(peaks: peaks, frameCount: frames, activeFrameCount: frames)
  }

  static func code(_ constellation: Constellation) -> [UInt8] {
    var code: [UInt8] = []
    ConstellationCodec.encode(constellation.peaks, pairing: Profile.standard.pairing, into: &code)
    return code
  }
}
