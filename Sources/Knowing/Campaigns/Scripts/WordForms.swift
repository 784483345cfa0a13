private import Foundation

/// Words as they are compared, whoever writes them: without case, accents, vowel signs that most leave out, and
/// stretched letters.
enum WordForms {
  /// The words of a text, each as it is written and as it is compared.
  ///
  /// Chinese, Japanese and Thai (with its neighbours) put no blanks between words: there each character is compared by
  /// itself.
  static func words(_ text: String) -> [(text: String, tokens: [String])] {
    text.split { !isPart($0) }.flatMap { pieces($0) }.compactMap { piece in
      let tokens = tokens(piece)
      return tokens.isEmpty ? nil : (String(piece), tokens)
    }
  }

  /// Letters, digits, and what belongs inside a word: apostrophes and joiners.
  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’" || character == "ـ"
  }

  /// A run of letters, cut where writing without blanks begins or ends.
  private static func pieces(_ run: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = run.startIndex
    for index in run.indices where index > start {
      if isUnspaced(run[index]) || isUnspaced(run[run.index(before: index)]) {
        pieces.append(run[start..<index])
        start = index
      }
    }
    pieces.append(run[start...])
    return pieces
  }

  /// Whether a word is a character of a script that puts no blanks between words.
  static func isUnspaced(_ word: String) -> Bool { word.first.map { isUnspaced($0) } ?? false }

  private static func isUnspaced(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    // Thai and Lao; Myanmar; Khmer; kana; Chinese characters.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3134F:
      return true
    default: return false
    }
  }

  private static func tokens(_ piece: Substring) -> [String] {
    var form = String.UnicodeScalarView()
    for scalar in String(piece).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      // A stretched letter, apostrophes, and joiners.
      case "\u{0640}", "'", "’", "\u{200C}", "\u{200D}": continue
      case "\u{0629}": form.append("\u{0647}")
      case "\u{0649}", "\u{06CC}": form.append("\u{064A}")
      case "\u{06A9}": form.append("\u{0643}")
      case _ where isAccent(scalar): continue
      default: form.append(scalar)
      }
    }
    return form.isEmpty ? [] : [String(form)]
  }

  /// Accents of Latin, Greek and Cyrillic letters, vowel signs of Hebrew and Arabic. In other scripts, marks are letters.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED:
      return scalar.properties.generalCategory == .nonspacingMark
    default: return false
    }
  }
}
