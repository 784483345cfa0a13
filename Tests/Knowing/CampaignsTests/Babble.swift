import TestSupport

@testable import Campaigns

/// Texts that dice write, of words that a language could have, and what a recogniser of speech makes of them.
struct Babble {
  private var dice: Dice

  /// Letters that syllables are made of, and whether each character stands for itself.
  static let languages: [(syllables: [String], isUnspaced: Bool)] = [
    (["ka", "lo", "mi", "ren", "tu", "sa", "vi", "do", "pel", "nor"], false),
    (["ка", "ло", "ми", "рен", "ту", "са", "ви", "до", "пел", "нор"], false),
    (["كا", "لو", "مي", "رن", "تو", "سا", "في", "دو", "بل", "نور"], false),
    ((0..<400).compactMap { Unicode.Scalar(0x4E00 + 37 * $0).map { String(Character($0)) } }, true),
  ]

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func word(_ language: Int) -> String {
    let (syllables, isUnspaced) = Self.languages[language]
    if isUnspaced { return syllables[Int.random(in: 0..<syllables.count, using: &dice)] }
    return (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      syllables[Int.random(in: 0..<syllables.count, using: &dice)]
    }.joined()
  }

  mutating func words(_ count: Int, _ language: Int) -> [String] { (0..<count).map { _ in word(language) } }

  /// A tenth of the words is another one, missing, or followed by one too many.
  mutating func misheard(_ words: [String], _ language: Int) -> [String] {
    words.flatMap { said -> [String] in
      switch Int.random(in: 0..<30, using: &dice) {
      case 0: [word(language)]
      case 1: []
      case 2: [said, word(language)]
      default: [said]
      }
    }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  static func text(_ words: [String], _ language: Int) -> String {
    words.joined(separator: languages[language].isUnspaced ? "" : " ")
  }
}
