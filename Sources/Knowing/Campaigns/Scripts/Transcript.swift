/// The words that are spoken in a clip.
public struct Transcript: Hashable, Sendable {
  /// A word, when it is spoken, and the forms by which it is compared.
  struct Word: Hashable, Sendable {
    /// As it is written.
    var text: String
    /// In seconds; `nil` where the words have no times.
    var start: Double?
    /// In seconds; `nil` where the words have no times.
    var stop: Double?
    /// As it is compared: one form, or one for each character in scripts without blanks.
    var tokens: [String]
  }

  /// The file or field that it stands in.
  public var source: String
  var words: [Word]

  /// - Parameters:
  ///   - text: without times, such as a platform's own transcript.
  ///   - source: where it stands.
  public init(_ text: String, source: String) {
    self.source = source
    words = WordForms.words(text).map { Word(text: $0.text, tokens: $0.tokens) }
  }

  init(_ cues: [Cue], source: String) {
    self.source = source
    words = RollingCaptions.words(cues)
  }

  /// All forms, and to which word each belongs.
  var tokens: (forms: [String], words: [Int]) {
    var forms: [String] = []
    var numbers: [Int] = []
    for (number, word) in words.enumerated() {
      forms += word.tokens
      numbers += word.tokens.map { _ in number }
    }
    return (forms, numbers)
  }
}
