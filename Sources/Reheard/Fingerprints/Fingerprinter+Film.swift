internal import Landmarks
internal import Marks
internal import Media
internal import Spectra

extension Fingerprinter {
  /// The fingerprint of both senses, or of what a file has of them.
  func film(_ path: String, sha256: String, start: Double?, stop: Double?) throws -> Fingerprint {
    var heard: Fingerprint?
    if senses.hear {
      do {
        heard = try hear(path, sha256: sha256, start: start, stop: stop)
      } catch MediaError.noSound {
        // There may be pictures.
      } catch FingerprintError.partBeyondEnd {
        // The pictures may go on.
      }
    }
    do {
      let seen = try see(path, sha256: sha256, start: start, stop: stop)
      guard var both = heard, !both.isMute else { return seen }
      both.footage = seen.footage
      both.warnings += seen.warnings
      return both
    } catch {
      guard var alone = heard else { throw error }
      if case MediaError.noPictures = error { return alone }
      // Its sound goes on without them.
      let reason = (error as? MediaError)?.finding ?? "\(error)"
      alone.warnings.append("pictures: \(reason)")
      return alone
    }
  }

  private func see(_ path: String, sha256: String, start: Double?, stop: Double?) throws -> Fingerprint {
    let rate = profile.spectrum.rate
    if let box {
      let decoder = try box.decoder(path: path, stream: nil, rate: rate, senses: .picture)
      return try see(decoder, path: path, sha256: sha256, start: start, stop: stop)
    }
    let decoder = try FilmDecoder(path: path, rate: rate, senses: .picture)
    return try see(decoder, path: path, sha256: sha256, start: start, stop: stop)
  }

  private func see(
    _ reading: consuming some FilmReading & ~Copyable, path: String, sha256: String, start: Double?, stop: Double?
  ) throws -> Fingerprint {
    var decoder = reading
    let rate = profile.spectrum.rate
    var maker = FootageMaker()
    let wanted = try Self.samples(from: start, to: stop, rate: rate, path: path)
    let seen = rate.seconds(ofSamples: wanted.lowerBound)...rate.seconds(ofSamples: wanted.upperBound)
    var samples: [Float] = []
    var frames: [GrayFrame] = []
    var end = 0.0
    while end <= seen.upperBound, try decoder.read(into: &samples, frames: &frames) {
      for frame in frames {
        end = max(end, frame.time)
        if seen.contains(frame.time) { maker.append(frame) }
      }
    }
    guard maker.frameCount > 0 || start == nil else {
      throw FingerprintError.partBeyondEnd(path: path, start: start ?? 0, end: end)
    }
    let footage = maker.finish()
    let silence = Extractor(profile)
    return Fingerprint(
      name: path, sha256: sha256, start: start, stop: stop, duration: max(0, footage.duration - seen.lowerBound),
      usableSeconds: 0, tags: Self.kept(decoder.container.tags), warnings: decoder.warnings,
      constellation: silence.finish(), footage: maker.frameCount > 0 ? footage : nil)
  }
}
