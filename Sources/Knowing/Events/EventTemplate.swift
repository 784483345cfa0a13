/// An event file for a person to fill in.
public struct EventTemplate: Hashable, Sendable {
  /// The event's ID.
  public var id: String
  /// What happened.
  public var title: String?
  /// When it was, as event files say it.
  public var date: String?
  /// Where it was.
  public var place: String?
  /// Media files, as seen from the event file.
  public var recordings: [String]

  /// Every fact as it is; what is not known is left for the person.
  public init(
    id: String, title: String? = nil, date: String? = nil, place: String? = nil, recordings: [String] = []
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.place = place
    self.recordings = recordings
  }

  /// The file's text: a line for each fact, those that must be there first. What is still empty is refused by the program with
  /// its line, so that nothing made up gets into a report.
  public var text: String {
    """
    # An event: something that happened on a known date at a known place. One event a file.
    # Fill in what is known and cited; delete what is not. `reheard index add FILE` names every line that it cannot take.
    id: \(Self.quoted(id))
    # What happened, in a few words.
    title: \(title.map(Self.quoted) ?? "")
    # 2020, 2020-08, 2020-08-04, or a time with its offset: 2020-08-04T18:08:18+03:00
    date: \(date.map(Self.quoted) ?? "")
    place: \(place.map(Self.quoted) ?? "")
    country:
    # Degrees north and east; both or neither. They tell which day it was there.
    lat:
    lon:
    # The words, in all languages and scripts, by which a caption would name it: a post that has none of them is called
    # recycled.
    names:
    #  - Example Harbour
    #  - Puerto de Ejemplo
    # Where the facts come from. supports: title, date, place, country, lat, lon, names, notes, recordings
    sources:
    #  - url: https://example.org/report
    #    archived_url:
    #    by: Who published it
    #    published_at: 2020-08-05
    #    supports: [date, place]
    factchecks:
    notes:
    # Media files (path: relative to this file) or addresses to fetch them from (url:).
    # start and stop where only a part of the file is the event: seconds, or 1:02:03.5
    recordings:
    \(recordings.map { "  - path: \(Self.quoted($0))\n" }.joined())\
    #  - path: media/balcony.mp4
    #    start: 0:10
    #    stop: 0:31.5
    #    published_at: 2020-08-04
    #    by: Who recorded or published it

    """
  }

  /// As YAML takes it for that text and nothing else, whatever is in it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
