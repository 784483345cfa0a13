internal import Audio
package import Landmarks
internal import Marks
public import Media
public import Sandbox
internal import Spectra

/// Makes fingerprints of media files, in memory that does not grow with their sound.
public struct Fingerprinter: Sendable {
  /// FFmpeg's number of the only audio stream to hear; `nil` hears all of them, first the one that players choose.
  public var stream: Int?
  /// Where media are decoded; `nil` is this process, with which a hostile file can then do what it likes.
  public var box: DecoderBox?
  /// What of the files is taken in.
  public var senses: Senses
  /// The parameters to hear with.
  package let profile: Profile

  /// Longer than any file, in seconds: what event files may ask for is held to it before it becomes a sample number.
  private static let longest = 1e9
  /// Characters kept of a container's tag, and how many tags: some hold whole lyrics or pictures.
  private static let longestTag = 500
  private static let mostTags = 50

  /// - Parameters:
  ///   - stream: FFmpeg's number of the only audio stream to hear; `nil` hears all of them.
  ///   - box: where media are decoded; `nil` is this process.
  ///   - senses: what of the files is taken in.
  public init(stream: Int? = nil, box: DecoderBox? = nil, senses: Senses = .sound) {
    self.stream = stream
    self.box = box
    self.senses = senses
    profile = .standard
  }

  /// Reads a file once for its hash and once for its sound; once more for each further stream, and where its channels
  /// differ. The pictures are seen along with the first stream.
  ///
  /// - Parameters:
  ///   - path: a media file.
  ///   - start: where the part of interest begins, in seconds; `nil` is the file's beginning.
  ///   - stop: where it ends, in seconds; `nil` is the file's end.
  /// - Returns: the fingerprint of the part; of a file without any audio stream, one that is mute.
  /// - Throws: `MediaError`, or `FingerprintError` where the file has no such part.
  public func fingerprint(_ path: String, start: Double? = nil, stop: Double? = nil) throws -> Fingerprint {
    let hash = try ContentHash.sha256(ofFile: path)
    return try fingerprint(path, sha256: hash.hex, start: start, stop: stop)
  }

  func fingerprint(_ path: String, sha256: String, start: Double?, stop: Double?) throws -> Fingerprint {
    guard senses.see else { return try hear(path, sha256: sha256, start: start, stop: stop) }
    return try film(path, sha256: sha256, start: start, stop: stop)
  }

  /// The fingerprint of the sound.
  func hear(
    _ path: String, sha256: String, start: Double?, stop: Double?, screening: Screening? = nil
  ) throws -> Fingerprint {
    let rate = profile.spectrum.rate
    let wanted = try Self.samples(from: start, to: stop, rate: rate, path: path)
    let listening = Listening(path: path, wanted: wanted, box: box, profile: profile)
    guard let heard = try Self.heard(listening, only: stream, screening) else {
      // A mute video is one with too little sound, not one that cannot be read.
      return Fingerprint(
        name: path, sha256: sha256, start: start, stop: stop, duration: 0, usableSeconds: 0,
        constellation: Extractor(profile).finish())
    }
    guard heard.sampleCount > 0 || start == nil else {
      throw FingerprintError.partBeyondEnd(path: path, start: start ?? 0, end: rate.seconds(ofSamples: heard.position))
    }
    let active = heard.soundtracks.map(\.activeFrameCount).max() ?? 0
    return Fingerprint(
      name: path, sha256: sha256, start: start, stop: stop, duration: rate.seconds(ofSamples: heard.sampleCount),
      usableSeconds: Double(active) / profile.clock.framesPerSecond, tags: Self.kept(heard.tags),
      warnings: heard.warnings, soundtracks: heard.soundtracks, constellation: heard.constellation)
  }

  /// What there is to hear; `nil` where the file has no audio stream.
  private static func heard(
    _ listening: Listening, only stream: Int?, _ screening: Screening?
  ) throws -> StreamHearing? {
    do {
      return try StreamHearing.all(listening, only: stream, screening: screening)
    } catch MediaError.noSound {
      return nil
    }
  }

  static func samples(
    from start: Double?, to stop: Double?, rate: SampleRate, path: String
  ) throws -> Range<Int> {
    let low = min(max(start ?? 0, 0), longest)
    let high = min(max(stop ?? longest, 0), longest)
    guard low < high else { throw FingerprintError.emptyPart(path: path, start: low, stop: high) }
    return Int((low * Double(rate.hertz)).rounded())..<Int((high * Double(rate.hertz)).rounded())
  }

  static func kept(_ tags: [String: String]) -> [String: String] {
    let chosen = tags.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.prefix(mostTags)
    return Dictionary(
      chosen.map { (String($0.key.prefix(longestTag)), String($0.value.unicodeScalars.prefix(longestTag))) },
      uniquingKeysWith: { first, _ in first })
  }
}
