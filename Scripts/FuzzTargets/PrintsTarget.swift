import Foundation
import Landmarks

@testable import Reheard

/// Files of portable fingerprints: opened, and each fingerprint read.
struct PrintsTarget: Target {
  static let name = "prints"
  private let file: String

  static func seeds() throws -> [[UInt8]] {
    try [0, 6, 200].map { frames in
      let sound = Made.constellation(frames: frames)
      let seconds = Double(frames) / Profile.standard.clock.framesPerSecond
      let print = Fingerprint(
        name: "a.mp4", sha256: String(repeating: "0a", count: 32), start: frames == 6 ? 1 : nil, stop: nil,
        duration: seconds, usableSeconds: seconds, tags: ["title": "Порт"], warnings: ["cut off"],
        constellation: sound)
      let ranks = sound.peaks.map(\.rank)
      let pictures = frames == 6 ? try MarksTarget.seeds()[0] : []
      let pieces = [try FingerprintDescription(print).encoded(), Made.code(sound), ranks, pictures]
      return Array(pieces.joined(separator: Frame.border))
    }
  }

  init(scratch: String) { file = scratch + "/a.prints" }

  func take(_ input: [UInt8]) -> Bool {
    let bytes = Frame.file("RHPRINTS", version: Int(FingerprintFileFormat.version), input, pieces: 4) { $0 }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let prints = try FingerprintFile(file)
      for number in 0..<prints.count {
        let sound = try prints.fingerprint(number).constellation
        // What `index add` makes of it, and what `check` does.
        _ = sound.strongest(Profile.standard.peaks.referenceQuota).postings(Profile.standard.pairing, from: 0)
      }
      return prints.count > 0
    } catch {
      return false
    }
  }
}
