public import Claims

/// What is known of a clip among those that are grouped.
public struct GroupedClip: Hashable, Sendable {
  /// Its path, as it was given or found.
  public var file: String
  /// Its SHA-256, as 64 hexadecimal digits; `nil` where only its transcript is there.
  public var sha256: String?
  /// Its length, in seconds.
  public var duration: Double?
  /// What is known of its post.
  public var claim: Claim?
  /// The `file:` address by which a browser on this computer finds it; `nil` where it shall have no player.
  public var address: String?

  /// Every fact as it is; what is not known is left out.
  public init(
    file: String, sha256: String? = nil, duration: Double? = nil, claim: Claim? = nil, address: String? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.duration = duration
    self.claim = claim
    self.address = address
  }

  /// The account with its platform, which tells accounts of one name apart; `nil` where it is not known.
  package var accountKey: String? {
    guard let account = claim?.account else { return nil }
    return claim?.extractorKey.map { "\($0):\(account)" } ?? account
  }

  /// The post with its platform; `nil` where it is not known.
  package var postKey: String? {
    guard let post = claim?.postID else { return nil }
    return "\(claim?.extractorKey ?? ""):\(post)"
  }
}
