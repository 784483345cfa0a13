internal import Audio
internal import Landmarks
internal import Marks
internal import Media
internal import Spectra

extension Fingerprinter {
  /// The fingerprint of both senses, or of what a file has of them; of the pictures alone, where nobody listens.
  func film(_ path: String, sha256: String, start: Double?, stop: Double?) throws -> Fingerprint {
    let rate = profile.spectrum.rate
    let wanted = try Self.samples(from: start, to: stop, rate: rate, path: path)
    let screening = Screening(
      wanted: rate.seconds(ofSamples: wanted.lowerBound)...rate.seconds(ofSamples: wanted.upperBound))
    guard senses.hear else {
      try see(path, screening)
      guard screening.footage != nil || start == nil else {
        throw FingerprintError.partBeyondEnd(path: path, start: start ?? 0, end: screening.end)
      }
      return silent(path, sha256: sha256, start: start, stop: stop, screening)
    }
    let heard: Fingerprint
    do {
      heard = try hear(path, sha256: sha256, start: start, stop: stop, screening: screening)
    } catch {
      // The pictures may go on where the sound has ended.
      guard case FingerprintError.partBeyondEnd = error, screening.footage != nil else { throw error }
      return silent(path, sha256: sha256, start: start, stop: stop, screening)
    }
    guard !heard.isMute else { return silent(path, sha256: sha256, start: start, stop: stop, screening) }
    var both = heard
    both.footage = screening.footage
    return both
  }

  private func see(_ path: String, _ screening: Screening) throws(MediaError) {
    let rate = profile.spectrum.rate
    if let box {
      try screening.append(all: box.decoder(path: path, stream: nil, rate: rate, senses: .picture))
    } else {
      try screening.append(all: FilmDecoder(path: path, rate: rate, senses: .picture))
    }
  }

  /// The fingerprint of a film without sound.
  private func silent(
    _ path: String, sha256: String, start: Double?, stop: Double?, _ screening: Screening
  ) -> Fingerprint {
    let footage = screening.footage
    return Fingerprint(
      name: path, sha256: sha256, start: start, stop: stop, duration: footage?.duration ?? 0, usableSeconds: 0,
      tags: Self.kept(screening.tags), warnings: screening.warnings, constellation: Extractor(profile).finish(),
      footage: footage)
  }
}
