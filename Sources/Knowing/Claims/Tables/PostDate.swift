internal import Dates

/// The date of a post, as the different collectors write it.
enum PostDate {
  /// What a time means that has no offset from UTC.
  enum Zone {
    /// The collector's documentation says that its times are in UTC.
    case utc
    /// Nobody says; then only the day is kept, and even that is the day of some clock.
    case unknown
  }

  /// Reads seconds or milliseconds since 1970, RFC 3339, `2022-02-24 03:00:00`, `Thu Feb 24 03:00:00 +0000 2022`.
  static func moment(_ text: String, zone: Zone) -> Moment? {
    let text = trimmed(text)
    // Four digits are a year; nobody writes seconds with fewer than nine.
    if text.utf8.count >= 9, let number = Double(text), number >= 1 {
      if text.utf8.count == 8 { return Moment(uploadDate: text) }
      // As seconds, these milliseconds would be a date after the year 5000.
      return Moment(secondsSince1970: number >= 1e11 ? number / 1000 : number)
    }
    if let moment = Moment(text) ?? Moment(uploadDate: text) { return moment }
    if text.utf8.count >= 16, let utc = Moment(text + "Z") {
      switch zone {
      case .utc: return utc
      case .unknown: return utc.coarsened(to: .day)
      }
    }
    return twitter(text)
  }

  /// `Thu Feb 24 03:00:00 +0000 2022`
  private static func twitter(_ text: String) -> Moment? {
    let words = text.split(separator: " ")
    guard words.count == 6, let month = months.firstIndex(of: words[1].lowercased()), let day = Int(words[2]),
      (1...31).contains(day), words[5].utf8.count == 4
    else { return nil }
    return Moment("\(words[5])-\(digits(month + 1, 2))-\(digits(day, 2))T\(words[3])\(words[4])")
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
