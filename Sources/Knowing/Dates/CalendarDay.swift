/// A day of the Gregorian calendar, years 1 to 9999 (those that RFC 3339 can write).
///
/// Foundation's calendars know a locale and a time zone; reports must know neither.
struct CalendarDay: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// - Returns: `nil` for a day that does not exist, such as 30 February.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `number` days after 1970-01-01, or `nil` outside the years 1 to 9999.
  init?(number: Int) {
    guard (Self.firstNumber...Self.lastNumber).contains(number) else { return nil }
    var rest = number - Self.firstNumber
    // The year is at most one below this guess, because a year has at most 366 days.
    var year = rest / 366 + 1
    while Self.daysBefore(year: year + 1) <= rest { year += 1 }
    rest -= Self.daysBefore(year: year)
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.year = year
    self.month = month
    self.day = rest + 1
  }

  /// Days since 1970-01-01; negative before it.
  var number: Int {
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return Self.firstNumber + Self.daysBefore(year: year) + months + day - 1
  }

  /// `2020-08-04`
  var text: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1 January of the year 1, as days since 1970-01-01: 1969 years of 365 days and their 477 leap days.
  private static let firstNumber = -719_162
  /// 31 December 9999.
  private static let lastNumber = firstNumber + daysBefore(year: 10000) - 1

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 January of the year 1 to 1 January of `year`.
  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}

/// A number with leading zeros, as dates want it.
package func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
