import Foundation

/// Numbers as reports write them: no locale, no NaN, no infinity, no more digits than were measured.
enum Numeral {
  /// E-values below this are not told apart: so small a number is a statement about the model, not about the world.
  static let smallestEValue = 1e-300

  /// Rounded half away from zero to `places` decimals; at least one decimal stays, so that a reader sees a real number.
  static func text(_ value: Double, places: Int) -> String? {
    guard value.isFinite else { return nil }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    // Beyond this a Double holds no decimals anyway, and an Int would overflow.
    guard abs(scaled) < 9e15 else { return String(value) }
    let units = Int(scaled)
    var decimals = String(abs(units) % scale)
    decimals = String(repeating: "0", count: max(0, places - decimals.count)) + decimals
    while decimals.count > 1, decimals.hasSuffix("0") { decimals.removeLast() }
    return (units < 0 ? "-" : "") + "\(abs(units) / scale).\(decimals)"
  }

  /// As `text`, but with all its decimals, for columns and sentences; `?` for what is no number.
  static func fixed(_ value: Double, places: Int) -> String {
    guard var text = text(value, places: places) else { return "?" }
    guard let point = text.lastIndex(of: "."), !text.contains("e") else { return text }
    if places == 0 { return String(text[..<point]) }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    text += String(repeating: "0", count: max(0, places - decimals))
    return text
  }

  /// An E-value for people, as it is written by hand: `0.0025`, `1.3 × 10⁻²⁴¹`; `nil` for NaN.
  static func power(_ value: Double) -> String? {
    guard let text = eValue(value), let number = Double(text) else { return nil }
    if number >= 0.001 { return text }
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), let mantissa = Double(parts[0]) else {
      // Small numbers that Swift writes without an exponent.
      let exponent = Int(log10(number).rounded(.down))
      return power(mantissa: number / pow(10, Double(exponent)), exponent)
    }
    return power(mantissa: mantissa, exponent)
  }

  private static func power(mantissa: Double, _ exponent: Int) -> String {
    let factor = (mantissa * 10).rounded() / 10
    // 9.96 is ten of the power below.
    if factor >= 10 { return power(mantissa: factor / 10, exponent + 1) }
    return (factor == 1 ? "" : "\(fixed(factor, places: 1)) × ") + powerOfTen(exponent)
  }

  /// `10⁹`, `10⁻³⁰⁰`
  static func powerOfTen(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = String(abs(exponent)).compactMap { $0.wholeNumberValue.map { digits[$0] } }
    return "10" + (exponent < 0 ? "⁻" : "") + String(raised)
  }

  /// An E-value in three significant digits, never below `smallestEValue`; `nil` for NaN.
  static func eValue(_ value: Double) -> String? {
    guard !value.isNaN else { return nil }
    guard value > smallestEValue else { return "1e-300" }
    let capped = min(value, 1e300)
    let exponent = Int(log10(capped).rounded(.down))
    let mantissa = (capped / pow(10, Double(exponent)) * 100).rounded() / 100
    return Double("\(mantissa)e\(exponent)").map { String($0) }
  }
}
