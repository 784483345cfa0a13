public import Audio
package import Landmarks
package import Marks

/// What is kept of a file's sound and pictures, and by which they are recognised; neither can be had back from it.
public struct Fingerprint: Hashable, Sendable {
  /// The file's path, as it was given.
  public var name: String
  /// The file's SHA-256, as 64 hexadecimal digits.
  public var sha256: String
  /// Where in the file the sound begins, in seconds; `nil` is the file's beginning.
  public var start: Double?
  /// Where in the file the sound ends, in seconds; `nil` is the file's end.
  public var stop: Double?
  /// Length of the sound, in seconds; of several, of the longest.
  public var duration: Double
  /// How many of those hold more than digital silence.
  public var usableSeconds: Double
  /// What the file's container says of itself.
  public var tags: [String: String]
  /// What was wrong with the file and did not stop it from being read.
  public var warnings: [String]
  /// Whether the file has no audio stream: from one that can be decoded, something comes.
  var isMute: Bool { duration == 0 }
  /// The sounds of the file: first the mix of the stream that players choose, then what else there is to hear.
  public var soundtracks: [Soundtrack]
  /// The spectral peaks of all soundtracks, one after the other, at query density.
  package var constellation: Constellation
  /// The marks of its pictures; `nil` where nobody looked, or there are none.
  package var footage: Footage?

  package init(
    name: String, sha256: String, start: Double? = nil, stop: Double? = nil, duration: Double, usableSeconds: Double,
    tags: [String: String] = [:], warnings: [String] = [], soundtracks: [Soundtrack] = [],
    constellation: Constellation, footage: Footage? = nil
  ) {
    self.name = name
    self.sha256 = sha256
    self.start = start
    self.stop = stop
    self.duration = duration
    self.usableSeconds = usableSeconds
    self.tags = tags
    self.warnings = warnings
    self.soundtracks =
      soundtracks.isEmpty
      ? [
        Soundtrack(
          stream: 0, frameCount: constellation.frameCount, activeFrameCount: constellation.activeFrameCount)
      ] : soundtracks
    self.constellation = constellation
    self.footage = footage
  }
}
