internal import Dates
import Foundation

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

  /// Why a post can hardly have such a date; `nil` where it can. Figures rest on it, and people are accused by them.
  ///
  /// - Parameters:
  ///   - moment: the date of a post.
  ///   - now: seconds since 1970-01-01T00:00:00Z.
  /// - Returns: part of a line for people.
  static func flaw(of moment: Moment, now: Double = Date().timeIntervalSince1970) -> String? {
    // A day is that of some clock, and this computer's own may be a little late.
    if moment.firstDay > Moment.dayNumber(Int(now)) + 1 { return "has not come yet" }
    return moment.year < firstYear ? "is older than any network that clips are posted on" : nil
  }

  /// The year of the first page on the Web.
  private static let firstYear = 1990

  /// When a post on X was made, by its ID: milliseconds since 2010-11-04T01:42:54.657Z stand above its lowest 22 bits.
  ///
  /// - Parameter id: decimal digits.
  /// - Returns: `nil` for what is no such ID; before November 2010 they were counted up one by one.
  static func ofTweet(_ id: String) -> Moment? {
    guard let number = Int64(id), number >= 29_700_859_247 else { return nil }
    let moment = Moment(secondsSince1970: Double((number >> 22) + 1_288_834_974_657) / 1000)
    return moment.flatMap { flaw(of: $0) == nil ? $0 : nil }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
