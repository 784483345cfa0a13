/// How much was searched: what "no match in this index" is measured against.
public struct IndexSize: Hashable, Sendable {
  /// How many recordings.
  public var recordings: Int
  /// Their lengths together, in seconds.
  public var seconds: Double

  /// The name of the one file that was searched, where two files were compared and there is no index.
  public var file: String?

  /// - Parameters:
  ///   - recordings: how many recordings the index holds.
  ///   - seconds: their lengths together, in seconds.
  ///   - file: the one file that was searched instead of an index.
  public init(recordings: Int, seconds: Double, file: String? = nil) {
    self.recordings = recordings
    self.seconds = seconds
    self.file = file
  }

  /// For answers that do not tell how much was searched.
  package static let unknown = IndexSize(recordings: -1, seconds: 0)

  /// Whether it is known how much was searched.
  package var isKnown: Bool { recordings >= 0 }
}
