/// Under which a fingerprint is kept: the same content, heard in the same way, has the same fingerprint.
public struct FingerprintKey: Hashable, Sendable {
  /// SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String
  /// The name of the parameters that it was heard with.
  public var profile: String
  /// FFmpeg's number of the audio stream that was asked for; `nil` is the one that players choose.
  public var stream: Int?

  /// Every part as it is.
  public init(sha256: String, profile: String, stream: Int? = nil) {
    self.sha256 = sha256
    self.profile = profile
    self.stream = stream
  }
}
