/// How much of what stands under a post is in its caption. What a caption does not say means something only where all of
/// it is known.
public enum CaptionState: String, Hashable, Sendable, Codable, CaseIterable {
  /// All of it, as far as anybody can see.
  case whole
  /// Its beginning: the platform's page, its answer to a program, or the downloader cut it off.
  case cut
  /// There are words under the post, which could not be read.
  case unread
}
