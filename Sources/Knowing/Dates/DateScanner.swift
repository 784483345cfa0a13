/// Reads the digits of a date from left to right.
struct DateScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// Exactly so many ASCII digits.
  mutating func number(digits count: Int) -> Int? {
    let head = rest.prefix(count)
    guard head.count == count, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return head.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Steps over one character if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next = rest.first, UInt32(next) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `T15:08:18.25+03:00` in seconds after midnight UTC (negative, or beyond a day, where the offset says so).
  mutating func timeOfDay() -> Int? {
    guard skip("T") || skip("t") || skip(" "), let hour = number(digits: 2), hour < 24, skip(":"),
      let minute = number(digits: 2), minute < 60
    else { return nil }
    var second = 0
    if skip(":") {
      // 60 is a leap second, which no clock of ours counts.
      guard let count = number(digits: 2), count <= 60 else { return nil }
      second = min(count, 59)
      if skip(".") {
        guard number(digits: 1) != nil else { return nil }
        while number(digits: 1) != nil {}
      }
    }
    guard let offset = offsetFromUTC() else { return nil }
    return hour * 3600 + minute * 60 + second - offset
  }

  /// `Z`, `+03:00`, `-0500`: seconds east of UTC.
  private mutating func offsetFromUTC() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
