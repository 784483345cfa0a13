/// A recording in its place: its row in the catalogue, and where its fingerprint is.
public struct CatalogueEntry: Hashable, Sendable {
  /// The row number: it grows with every recording added, and is never used again.
  public let id: Int64
  /// The row number of the segment that holds the fingerprint.
  public let segment: Int64
  /// The recording's place inside that segment, from 0.
  public let ordinal: Int
  /// What is known of it.
  public let recording: Recording

  /// Every fact as it is.
  package init(id: Int64, segment: Int64, ordinal: Int, recording: Recording) {
    self.id = id
    self.segment = segment
    self.ordinal = ordinal
    self.recording = recording
  }
}
