public import Dates

/// Something that happened on a known date at a known place, with the recordings of it.
public struct Event: Hashable, Sendable, Codable {
  /// The event's name in reports and in the index: letters, digits, `.`, `_`, `-`.
  public var id: String
  /// What it was, in a few words.
  public var title: String
  /// When it was, as precisely as it is known.
  public var date: Moment
  /// Where it was: a town, a street, a field.
  public var place: String?
  /// The country it was in.
  public var country: String?
  /// Degrees north of the equator, -90 to 90.
  public var lat: Double?
  /// Degrees east of Greenwich, -180 to 180.
  public var lon: Double?
  /// The words, in several languages and scripts, by which a caption would acknowledge the event.
  public var names: [String]
  /// Where these facts come from.
  public var sources: [EventSource]
  /// Addresses of fact-checks about it.
  public var factchecks: [String]
  /// Anything else a person should know.
  public var notes: String?
  /// What was recorded of it.
  public var recordings: [EventRecording]

  /// Every fact as it is; what is not known is left out.
  public init(
    id: String, title: String, date: Moment, place: String? = nil, country: String? = nil, lat: Double? = nil,
    lon: Double? = nil, names: [String] = [], sources: [EventSource] = [], factchecks: [String] = [],
    notes: String? = nil, recordings: [EventRecording] = []
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.place = place
    self.country = country
    self.lat = lat
    self.lon = lon
    self.names = names
    self.sources = sources
    self.factchecks = factchecks
    self.notes = notes
    self.recordings = recordings
  }
}
