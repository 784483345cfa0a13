public import Dates

/// A media file, or a part of one, in which an event can be heard.
public struct EventRecording: Hashable, Sendable, Codable {
  /// Where the file is, as the event file says it (relative to the event file); `nil` where only `url` is known yet.
  public var path: String?
  /// Where the file can be had.
  public var url: String?
  /// Where in the file the event begins, in seconds; `nil` is the file's beginning.
  public var start: Double?
  /// Where in the file the event ends, in seconds; `nil` is the file's end.
  public var stop: Double?
  /// When it was published.
  public var publishedAt: Moment?
  /// Who recorded or published it.
  public var by: String?
  /// Anything else a person should know.
  public var note: String?
  /// Where the file is on this machine: `path`, seen from the event file's folder. Not part of the event's facts.
  public var file: String?

  /// Every fact as it is; what is not known is left out.
  public init(
    path: String? = nil, url: String? = nil, start: Double? = nil, stop: Double? = nil, publishedAt: Moment? = nil,
    by: String? = nil, note: String? = nil, file: String? = nil
  ) {
    self.path = path
    self.url = url
    self.start = start
    self.stop = stop
    self.publishedAt = publishedAt
    self.by = by
    self.note = note
    self.file = file
  }

  /// The recording's ID in an index: its path as given, and for a part of a file which part (`a.mp4#t=5.0,9.5`).
  ///
  /// Without the part, two stretches of one file would bear one name. The notation is that of W3C Media Fragments.
  public var name: String? {
    guard let path else { return nil }
    guard start != nil || stop != nil else { return path }
    return "\(path)#t=\(start ?? 0)\(stop.map { ",\($0)" } ?? "")"
  }

  /// The names that event files use; `file` is this machine's affair and not kept.
  enum CodingKeys: String, CodingKey {
    case path, url, start, stop
    case publishedAt = "published_at"
    case by, note
  }
}
