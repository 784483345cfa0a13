/// Under which an answer is kept: the same fingerprint, held in the same way against the same recordings.
public struct AnswerKey: Hashable, Sendable {
  /// Whose answer it is.
  public var fingerprint: FingerprintKey
  /// The state of the indexes, as hexadecimal digits.
  public var indexDigest: String
  /// All else that an answer depends on, as one short text.
  public var parameters: String

  /// Every part as it is.
  public init(fingerprint: FingerprintKey, indexDigest: String, parameters: String) {
    self.fingerprint = fingerprint
    self.indexDigest = indexDigest
    self.parameters = parameters
  }
}
