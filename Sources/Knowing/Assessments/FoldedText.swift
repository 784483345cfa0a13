import Foundation

/// Text without the differences in writing that do not change what a word names: case, accents, width, styles,
/// vowel signs of Arabic and Hebrew, forms of the same letter, invisible characters.
enum FoldedText {
  /// Apostrophes part words (`Beirut's`), also the one that Unicode counts as a letter.
  static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{02BC}", "\u{02B9}"]

  static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    if scalars.allSatisfy(\.isASCII) {
      return scalars.compactMap { scalar in
        if (0x41...0x5a).contains(scalar.value) { return Unicode.Scalar(scalar.value + 0x20) }
        return isInvisible(scalar) ? nil : scalar
      }
    }
    let plain = String(String.UnicodeScalarView(withoutHeaps(scalars))).decomposedStringWithCompatibilityMapping
    var folded = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars where !isInvisible(scalar) && !isAccent(scalar) {
      if let number = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil,
        let digit = Unicode.Scalar(UInt32(0x30 + number))
      {
        folded.append(digit)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isAccent(lower) {
          folded.append(contentsOf: (letters[lower] ?? String(lower)).unicodeScalars)
        }
      }
    }
    return Array(String(folded).precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// Whether a character shows nothing, and so may be put anywhere to hide a word from programs.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
    switch scalar.properties.generalCategory {
    case .control, .format: return true
    // Variation selectors, the grapheme joiner, and the Arabic line that stretches a word.
    default: return scalar.properties.isVariationSelector || scalar == "\u{34F}" || scalar == "\u{640}"
    }
  }

  /// Whether a character is of a script that is written without blanks between words, or glues particles to them.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Marks without which a word is still the same; the vowel signs of India and the voicing of Japan are not among them.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED:
      scalar.properties.generalCategory == .nonspacingMark
    default: false
    }
  }

  /// Letters that Unicode does not take apart, and forms of one letter that writers do not tell apart.
  private static let letters: [Unicode.Scalar: String] = [
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ς": "σ", "ґ": "г",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه",
  ]

  /// At most eight marks on a letter: to put thousands into their order takes the square of their number.
  private static func withoutHeaps(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var marks = 0
    return scalars.filter { scalar in
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      return marks <= 8
    }
  }
}
