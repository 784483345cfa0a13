public import Claims

/// A clip of a case: a name in the file system, what stood there, and what came of it.
public struct CaseClip: Hashable, Sendable {
  /// How a file looked when it was read; as long as it looks the same, it is not read again.
  public struct Stamp: Hashable, Sendable {
    /// Length in bytes.
    public var size: Int64
    /// When the content was last written, in nanoseconds since 1970.
    public var modified: Int64
    /// When anything about the file was last changed, in nanoseconds since 1970.
    public var changed: Int64

    /// Every fact as it is.
    public init(size: Int64, modified: Int64, changed: Int64) {
      self.size = size
      self.modified = modified
      self.changed = changed
    }
  }

  /// The path as one would type it from here. So are the paths of its claim; those in its result are as the case keeps
  /// them.
  public var path: String
  /// How the file looked; `nil` where it was not read, or changed while it was.
  public var stamp: Stamp?
  /// SHA-256 of the content, as 64 hexadecimal digits; `nil` where it could not be read.
  public var sha256: String?
  /// What is known of the post.
  public var claim: Claim?
  /// What the last scan said, as the documented NDJSON object, without a line break at its end.
  public var result: String?
  /// The scan that said so.
  public var scan: Int64?

  /// Every fact as it is; what is not known is left out.
  public init(
    path: String, stamp: Stamp? = nil, sha256: String? = nil, claim: Claim? = nil, result: String? = nil,
    scan: Int64? = nil
  ) {
    self.path = path
    self.stamp = stamp
    self.sha256 = sha256
    self.claim = claim
    self.result = result
    self.scan = scan
  }
}
