/// How much an index holds.
public struct CatalogueStatistics: Hashable, Sendable {
  /// Events, with or without recordings.
  public var events = 0
  /// Recordings.
  public var recordings = 0
  /// Segment files.
  public var segments = 0
  /// The recordings' lengths together, in seconds.
  public var seconds = 0.0
  /// How many of those have sound that can be recognised.
  public var usableSeconds = 0.0
  /// Spectral peaks kept.
  public var peaks = 0
  /// Landmarks kept.
  public var landmarks = 0
  /// The segment files' lengths together, in bytes.
  public var segmentBytes = 0

  /// An empty index.
  public init() {}
}
