/// Foreign text inside XML and HTML.
enum Markup {
  /// Hidden characters are made visible (XML does not allow most of them at all), the special ones are escaped.
  static func text(_ text: String) -> String { escaped(TerminalText.visible(text)) }

  /// The five special characters are escaped; what no text may hold is replaced.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
