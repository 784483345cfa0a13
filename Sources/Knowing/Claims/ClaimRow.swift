/// One post of a file of claims, and by what its clip is known again.
struct ClaimRow: Hashable, Sendable {
  var claim: Claim
  /// The post's ID as it may stand in a file's name: without a channel.
  var id: String?
  /// Where the clip is, as the file of claims says it (relative to it).
  var file: String?
}
