/// A recording of an index that a group's shared sound matches.
public struct KnownSound: Hashable, Sendable {
  /// The recording's ID; with several indexes, the index stands before it.
  public var recording: String
  /// The recording's or its event's title.
  public var title: String?
  /// The event's ID.
  public var event: String?
  /// Number of the clip that it was heard in, among all clips.
  public var clip: Int
  /// As a check of that clip has it.
  public var eValue: Double

  /// Every field as it is; what is not known is left out.
  public init(recording: String, title: String? = nil, event: String? = nil, clip: Int, eValue: Double) {
    self.recording = recording
    self.title = title
    self.event = event
    self.clip = clip
    self.eValue = eValue
  }
}
