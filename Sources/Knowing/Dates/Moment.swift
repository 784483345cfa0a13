/// A point in time, in UTC, as precisely as it is known: a year, a month, a day or a second.
///
/// Written as RFC 3339 writes it, cut off where the knowledge ends: `2020`, `2020-08`, `2020-08-04`,
/// `2020-08-04T15:08:18Z`. Only years 1 to 9999 can be written.
public struct Moment: Hashable, Sendable {
  /// How much of a date is known.
  public enum Precision: String, Hashable, Sendable, Codable, CaseIterable {
    case year, month, day, second
  }

  /// The first second that the moment may be, counted from 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// How much of the date is known.
  public let precision: Precision

  /// A moment that is known to the second; `nil` for a number that is not finite or not within the years 1 to 9999.
  ///
  /// - Parameter seconds: seconds since 1970-01-01T00:00:00Z; fractions are dropped.
  public init?(secondsSince1970 seconds: Double) {
    // The conversion traps beyond Int's range and for NaN, so it must come after this comparison.
    guard abs(seconds) < 1e12 else { return nil }
    self.init(seconds: Int(seconds.rounded(.down)), precision: .second)
  }

  init?(seconds: Int, precision: Precision) {
    guard CalendarDay(number: Self.dayNumber(seconds)) != nil else { return nil }
    self.seconds = seconds
    self.precision = precision
  }

  /// The first day that the moment may be, as days since 1970-01-01 (UTC).
  package var firstDay: Int { Self.dayNumber(seconds) }

  /// The first year that the moment may be.
  package var year: Int { CalendarDay(number: firstDay)?.year ?? 1 }

  /// The last day that the moment may be, as days since 1970-01-01 (UTC).
  package var lastDay: Int {
    guard let day = CalendarDay(number: firstDay) else { return firstDay }
    switch precision {
    case .second, .day: return firstDay
    case .month: return firstDay + CalendarDay.days(inMonth: day.month, of: day.year) - 1
    case .year: return firstDay + (CalendarDay(year: day.year, month: 12, day: 31).map { $0.number - firstDay } ?? 0)
    }
  }

  /// The same moment, known no better than `precision`; `nil` if it is not known that well.
  package func coarsened(to precision: Precision) -> Moment? {
    guard let day = CalendarDay(number: firstDay) else { return nil }
    switch (self.precision, precision) {
    case (let same, let wanted) where same == wanted: return self
    case (.second, .day): return Moment(seconds: firstDay * 86400, precision: .day)
    case (.second, .month), (.day, .month):
      return CalendarDay(year: day.year, month: day.month, day: 1).flatMap {
        Moment(seconds: $0.number * 86400, precision: .month)
      }
    case (_, .year):
      return CalendarDay(year: day.year, month: 1, day: 1).flatMap {
        Moment(seconds: $0.number * 86400, precision: .year)
      }
    default: return nil
    }
  }

  /// The day of a second, as days since 1970-01-01 (UTC).
  package static func dayNumber(_ seconds: Int) -> Int {
    (seconds >= 0 ? seconds : seconds - 86399) / 86400
  }
}

extension Moment: LosslessStringConvertible {
  /// As much of `YYYY-MM-DDThh:mm:ssZ` as is known.
  public var description: String {
    guard let day = CalendarDay(number: firstDay) else { return "" }
    switch precision {
    case .year: return digits(day.year, 4)
    case .month: return "\(digits(day.year, 4))-\(digits(day.month, 2))"
    case .day: return day.text
    case .second:
      let rest = seconds - firstDay * 86400
      return "\(day.text)T\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))Z"
    }
  }

  /// Reads `2020`, `2020-08`, `2020-08-04` or an RFC 3339 date-time (fractions of a second are dropped).
  ///
  /// - Parameter text: the date; a time needs its offset from UTC (`Z` or `+03:00`), because without one it is not known.
  public init?(_ text: String) {
    var scanner = DateScanner(text)
    guard let year = scanner.number(digits: 4) else { return nil }
    var month: Int?
    var day: Int?
    if scanner.skip("-") {
      guard let number = scanner.number(digits: 2) else { return nil }
      month = number
      if scanner.skip("-") {
        guard let number = scanner.number(digits: 2) else { return nil }
        day = number
      }
    }
    guard let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    if scanner.isAtEnd {
      let precision: Precision = day != nil ? .day : month != nil ? .month : .year
      self.init(seconds: first.number * 86400, precision: precision)
    } else {
      guard day != nil, let time = scanner.timeOfDay(), scanner.isAtEnd else { return nil }
      self.init(seconds: first.number * 86400 + time, precision: .second)
    }
  }

  /// Reads yt-dlp's `upload_date`, eight digits: `20220224`.
  package init?(uploadDate text: String) {
    var scanner = DateScanner(text)
    guard let year = scanner.number(digits: 4), let month = scanner.number(digits: 2),
      let day = scanner.number(digits: 2), scanner.isAtEnd,
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    self.init(seconds: date.number * 86400, precision: .day)
  }
}

extension Moment: Codable {
  /// Reads the text that `description` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text.prefix(40))")
    }
    self = moment
  }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
