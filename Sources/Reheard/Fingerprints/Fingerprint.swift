package import Landmarks

/// What is kept of a file's sound, and by which it is recognised; the sound itself cannot be had back from it.
public struct Fingerprint: Hashable, Sendable {
  /// The file's path, as it was given.
  public var name: String
  /// The file's SHA-256, as 64 hexadecimal digits.
  public var sha256: String
  /// Where in the file the sound begins, in seconds; `nil` is the file's beginning.
  public var start: Double?
  /// Where in the file the sound ends, in seconds; `nil` is the file's end.
  public var stop: Double?
  /// Length of the sound, in seconds.
  public var duration: Double
  /// How many of those hold more than digital silence.
  public var usableSeconds: Double
  /// What the file's container says of itself.
  public var tags: [String: String]
  /// What was wrong with the file and did not stop it from being read.
  public var warnings: [String]
  /// The sound's spectral peaks, at query density.
  package var constellation: Constellation

  package init(
    name: String, sha256: String, start: Double? = nil, stop: Double? = nil, duration: Double, usableSeconds: Double,
    tags: [String: String] = [:], warnings: [String] = [], constellation: Constellation
  ) {
    self.name = name
    self.sha256 = sha256
    self.start = start
    self.stop = stop
    self.duration = duration
    self.usableSeconds = usableSeconds
    self.tags = tags
    self.warnings = warnings
    self.constellation = constellation
  }
}
