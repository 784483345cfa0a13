/// A JSON text in the making; objects keep the order in which their members are given.
///
/// Foundation's encoder knows no order but the alphabet's, and writes numbers with all their digits.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number, as it shall be written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }

  static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func integer(_ number: Int?) -> JSONValue { number.map { .number(String($0)) } ?? .null }
  static func integer(_ number: Int64) -> JSONValue { .number(String(number)) }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// Rounded to so many decimals. JSON knows neither infinity nor NaN: they become `null`.
  static func decimal(_ number: Double?, _ places: Int) -> JSONValue {
    number.flatMap { Numeral.text($0, places: places) }.map { .number($0) } ?? .null
  }

  /// The text of it, in one line, with the blanks of the documented contract.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += value
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += ", " }
        Self.quote(member.name, to: &text)
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Hidden characters are escaped too, which JSON allows and every reader undoes: a log or a terminal that shows
  /// the line shows what is in it.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where TerminalText.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
