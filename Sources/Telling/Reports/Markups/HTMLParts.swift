internal import Dates

/// Pieces that several parts of a dossier are made of.
extension HTML {
  /// A list of names and values; what is not known is left out.
  static func facts(_ facts: KeyValuePairs<StaticString, HTML?>) -> HTML {
    HTML("dl", ["class": "facts"]) {
      for (name, value) in facts {
        if let value {
          HTML("div") {
            HTML("dt") { "\(name)" }
            HTML("dd") { value }
          }
        }
      }
    }
  }

  /// A web address, which can be followed where it is one, and is only shown where it is something else.
  static func address(_ url: String) -> HTML {
    let shown = HTML(foreign: url)
    let isPlain = url.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
    guard isPlain, url.count < 2000, url.hasPrefix("https://") || url.hasPrefix("http://") else { return shown }
    return HTML("a", ["href": url, "rel": "noopener noreferrer nofollow"]) { shown }
  }

  /// A place on the earth, with a map to be opened by whoever wants to.
  static func coordinates(_ north: Double?, _ east: Double?) -> HTML? {
    guard let north, let east, let lat = Numeral.text(north, places: 5), let lon = Numeral.text(east, places: 5) else {
      return nil
    }
    let degrees = { (value: Double) in Numeral.text(abs(value), places: 5) ?? "?" }
    let map = "https://www.openstreetmap.org/?mlat=\(lat)&mlon=\(lon)#map=13/\(lat)/\(lon)"
    return HTML("a", ["href": map, "rel": "noopener noreferrer nofollow"]) {
      "\(degrees(north))° \(north < 0 ? "S" : "N"), \(degrees(east))° \(east < 0 ? "W" : "E")"
    }
  }

  /// A point in time, for people and for programs.
  static func moment(_ moment: Moment) -> HTML {
    let text = moment.description
    let readable = text.replacing("T", with: " ").replacing("Z", with: " UTC")
    return HTML("time", ["datetime": text]) { readable }
  }

  /// A digest or a command: every character counts.
  static func code(_ text: String) -> HTML { HTML("code") { HTML(foreign: text, limit: 4000) } }
}
