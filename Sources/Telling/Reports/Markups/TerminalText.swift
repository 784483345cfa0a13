/// Foreign text (file names, captions, titles) made fit to be shown to people.
///
/// A terminal obeys control characters, and bidirectional ones make a name read as another.
package enum TerminalText {
  /// Every hidden character made visible: `\n`, `\t`, `\u{202E}`.
  ///
  /// - Parameters:
  ///   - text: anything.
  ///   - limit: how many characters (Unicode scalars) are shown at most; what is cut off is marked by an ellipsis.
  /// - Returns: text of one line.
  package static func visible(_ text: String, limit: Int = .max) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      // Scalars, not characters: a single character can be a megabyte of accents.
      if count == limit {
        shown += "…"
        break
      }
      count += 1
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where isHidden(scalar): shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a character controls what is around it instead of showing itself.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // Most text is plain ASCII, for which the table of properties need not be asked.
    if (0x20..<0x7f).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    // The two joiners shape letters of many scripts, and emoji; they cannot hide or reorder anything.
    case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return false
    }
  }
}
