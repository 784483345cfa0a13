/// One word of a name, known again when a caption inflects it: Beiruts, Бейруте, ببيروت.
///
/// It knows no grammar: a word that begins as the name does and is a few letters longer is taken for the name. So
/// Parish names Paris. That errs on the side of the post: of an acknowledgement too many nobody is accused.
struct NameWord {
  private enum Script {
    case arabic, hebrew, cyrillic, other
  }

  private let letters: [Unicode.Scalar]
  /// What stays the same in all cases.
  private let stem: ArraySlice<Unicode.Scalar>
  /// How many letters may follow the stem.
  private let endings: Int
  private let script: Script

  /// - Parameter letters: the word, folded.
  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    script = Self.script(letters)
    var stem = letters[...]
    var endings = Self.endings(letters.count)
    switch script {
    case .arabic:
      if letters.count >= 5, letters.starts(with: Self.article) { stem = letters.dropFirst(2) }
      endings = min(3, Self.endings(stem.count))
    case .hebrew: endings = min(2, endings)
    case .cyrillic where letters.count >= 5, .other where letters.count >= 6:
      if let last = letters.last, Self.vowels.contains(last) {
        stem = letters.dropLast()
        endings += 1
      }
    case .cyrillic, .other: break
    }
    self.stem = stem
    self.endings = endings
  }

  func matches(_ word: [Unicode.Scalar]) -> Bool {
    if word == letters { return true }
    switch script {
    case .arabic:
      // One letter or two are not enough to be known by behind a prefix.
      guard stem.count >= 3 else { return false }
      return Self.arabicPrefixes.contains { word.starts(with: $0) && isInflected(word.dropFirst($0.count)) }
    case .hebrew:
      guard letters.count >= 3 else { return false }
      return (0...3).contains {
        word.prefix($0).allSatisfy(Self.hebrewPrefixes.contains) && isInflected(word.dropFirst($0))
      }
    case .cyrillic, .other: return isInflected(word[...])
    }
  }

  private func isInflected(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count <= stem.count + endings && word.starts(with: stem)
  }

  /// The shorter a word, the more others begin like it.
  private static func endings(_ count: Int) -> Int {
    switch count {
    case ..<4: 0
    case 4: 2
    case 5: 3
    default: 4
    }
  }

  private static func script(_ letters: [Unicode.Scalar]) -> Script {
    switch letters.first?.value ?? 0 {
    case 0x0400...0x052F: .cyrillic
    case 0x0590...0x05FF: .hebrew
    case 0x0600...0x06FF, 0x0750...0x077F: .arabic
    default: .other
    }
  }

  /// The last letters that declension changes, as folding leaves them (й is и, ё is е).
  private static let vowels: Set<Unicode.Scalar> = [
    "a", "e", "i", "o", "u", "y", "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "ь", "і", "є",
  ]
  private static let article: [Unicode.Scalar] = ["ا", "ل"]
  /// And, in, to, as, before a name with or without its article.
  private static let arabicPrefixes: [[Unicode.Scalar]] = [
    "", "ال", "لل", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "وال", "فال", "بال", "كال", "ولل", "فلل",
    "وبال", "وكال", "فبال",
  ].map { Array($0.unicodeScalars) }
  private static let hebrewPrefixes: Set<Unicode.Scalar> = ["ו", "ש", "ה", "ב", "ל", "מ", "כ"]
}
