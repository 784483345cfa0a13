internal import Landmarks
internal import Marks
internal import Spectra

/// One fingerprint as bytes: in a file of them, and in a case. The layout is told at `FingerprintFileFormat`.
enum FingerprintEntry {
  /// Bytes of the four sizes in front.
  static let headSize = 16

  /// The same fingerprint gives the same bytes.
  static func bytes(_ fingerprint: Fingerprint) throws -> [UInt8] {
    let description = try FingerprintDescription(fingerprint).encoded()
    let peaks = fingerprint.constellation.peaks
    // One array for all, two bytes a peak and one for its rank: that of a recording of hours is the largest thing there is.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headSize + description.count + 3 * peaks.count + peaks.count / 8)
    bytes.append(contentsOf: repeatElement(0, count: headSize))
    bytes += description
    // The ranks themselves follow.
    ConstellationCodec.encode(peaks, pairing: PairingParameters(), into: &bytes)
    let footage = fingerprint.footage.map(FootageCodec.bytes) ?? []
    let sizes = [description.count, bytes.count - headSize - description.count, peaks.count, footage.count]
    bytes.replaceSubrange(..<headSize, with: sizes.flatMap { FingerprintFileFormat.bytes(UInt32($0)) })
    for peak in peaks { bytes.append(peak.rank) }
    bytes += footage
    return bytes
  }

  /// The inverse of `bytes`; `nil` for bytes that no fingerprint of this profile has.
  static func fingerprint(_ bytes: [UInt8], profile: Profile) -> Fingerprint? {
    guard bytes.count >= headSize else { return nil }
    let sizes = (0..<4).map { FingerprintFileFormat.number(bytes[(4 * $0)..<(4 * $0 + 4)]) }
    guard bytes.count == headSize + sizes.reduce(0, +),
      let description = FingerprintDescription(encoded: Array(bytes[headSize..<(headSize + sizes[0])]))
    else { return nil }
    let code = Array(bytes[(headSize + sizes[0])..<(headSize + sizes[0] + sizes[1])])
    let ranks = bytes[(headSize + sizes[0] + sizes[1])..<(bytes.count - sizes[3])]
    let footage = sizes[3] == 0 ? nil : FootageCodec.footage(bytes[(bytes.count - sizes[3])...])
    if sizes[3] > 0 && footage == nil { return nil }
    var peaks = ConstellationCodec.decode(code.span, pairing: profile.pairing)
    let latest = Int32(description.frameCount * Peak.stepsPerUnit)
    let highest = Int16(profile.spectrum.bandCount * Peak.stepsPerUnit)
    guard peaks.count == ranks.count, peaks.allSatisfy({ $0.time <= latest && $0.band <= highest }) else { return nil }
    for (index, rank) in zip(peaks.indices, ranks) { peaks[index].rank = rank }
    return Fingerprint(
      name: description.name, sha256: description.sha256, start: description.start, stop: description.stop,
      duration: description.duration,
      usableSeconds: Double(description.soundtracks.map(\.activeFrameCount).max() ?? 0) / profile.clock.framesPerSecond,
      tags: description.tags, warnings: description.warnings, soundtracks: description.soundtracks,
      constellation: Constellation(
        peaks: peaks, frameCount: description.frameCount, activeFrameCount: description.activeFrameCount),
      footage: footage)
  }
}
