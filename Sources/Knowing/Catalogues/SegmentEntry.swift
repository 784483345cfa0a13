/// A segment file of an index, as its catalogue knows it.
public struct SegmentEntry: Hashable, Sendable {
  /// The row number; never used again. 0 for a segment that is not in a catalogue yet.
  public var id: Int64
  /// The file's name inside the index's `segments` folder.
  public var file: String
  /// The file's length in bytes.
  public var byteCount: Int
  /// The file's checksum, as hexadecimal digits.
  public var checksum: String
  /// The name of the parameters that its fingerprints were made with.
  public var profileID: String

  /// Every fact as it is.
  public init(id: Int64 = 0, file: String, byteCount: Int, checksum: String, profileID: String) {
    self.id = id
    self.file = file
    self.byteCount = byteCount
    self.checksum = checksum
    self.profileID = profileID
  }
}
