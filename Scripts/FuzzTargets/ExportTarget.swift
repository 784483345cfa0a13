import Audio
import Dates
import Digests
import Events
import Foundation
import Landmarks

@testable import Reheard

/// Exported indexes: a dry run for each, and an import into an index for one in some hundred of those that pass it.
struct ExportTarget: Target {
  static let name = "export"
  private let file: String
  private let index: String

  static func seeds() throws -> [[UInt8]] {
    let sound = Made.constellation(frames: 200)
    let code = Made.code(sound)
    guard let day = Moment("2020-08-04") else { return [] }
    let event = Event(id: "beirut-2020", title: "Explosion", date: day)
    let recording = ExchangeRecording(
      name: "a.mp4", sha256: SHA256.hexadecimal(SHA256.digest(of: code)), start: 1, stop: 4.2, duration: 3.2,
      usableSeconds: 3.2, event: "beirut-2020", title: "Port", publishedAt: day, frameCount: 200,
      activeFrameCount: 200, soundtracks: [Soundtrack(stream: 0, frameCount: 200, activeFrameCount: 200)],
      fingerprint: ConstellationDigest.hex(sound, profile: .standard))
    var bare = recording
    (bare.start, bare.stop, bare.event, bare.title, bare.publishedAt) = (nil, nil, nil, nil, nil)
    let one = try ExchangeEntry(event: event).encoded() + Frame.border + Frame.border
    let two = try ExchangeEntry(recording: recording).encoded() + Frame.border + code
    let three = try ExchangeEntry(recording: bare).encoded() + Frame.border + code
    return [one + two, three, one + two + Frame.border + three]
  }

  init(scratch: String) {
    file = scratch + "/a.export"
    index = scratch + "/i.reheard"
  }

  func take(_ input: [UInt8]) -> Bool {
    let bytes = Frame.file("RHEXPORT", version: Int(ExchangeFormat.version), input, pieces: 2, mend: Self.mended)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      _ = try IndexImport.add(file, to: index, isDryRun: true)
      guard SHA256.digest(of: input)[0] == 0 else { return true }
      _ = try IndexImport.add(file, to: index)
    } catch {
      return false
    }
    let faults = (try? IndexVerification(index).problems) ?? ["it does not open"]
    try? FileManager.default.removeItem(atPath: index)
    precondition(faults.isEmpty, "an import has damaged its index: \(faults)")
    return true
  }

  /// The digest of the peaks, too, is one that whoever makes the file can make.
  private static func mended(_ pieces: [[UInt8]]) -> [[UInt8]] {
    guard let entry = try? JSONDecoder().decode(ExchangeEntry.self, from: Data(pieces[0])),
      let recording = entry.recording, recording.fingerprint.utf8.count == 64
    else { return pieces }
    let code = pieces[1]
    let sound = Constellation(
      peaks: ConstellationCodec.decode(code.span, pairing: Profile.standard.pairing), frameCount: recording.frameCount,
      activeFrameCount: recording.activeFrameCount)
    let digest = Array(ConstellationDigest.hex(sound, profile: .standard).utf8)
    return [pieces[0].replacing(Array(recording.fingerprint.utf8), with: digest), code]
  }
}
