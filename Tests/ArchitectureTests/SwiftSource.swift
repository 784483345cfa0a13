/// The text of a Swift file, taken apart into what the compiler runs and what people read.
struct SwiftSource {
  /// A word of the code, with what stands next to it on its line.
  struct Word: Hashable {
    let text: String
    /// Counted from 1.
    let line: Int
    /// The nearest character that is not blank, on the same line.
    let before: Character?
    let after: Character?
  }

  /// The contents of a string literal, interpolations taken out.
  struct Literal: Hashable {
    let text: String
    /// Where it begins, counted from 1.
    let line: Int
  }

  /// The file as it is.
  let text: String
  /// The file with comments and the contents of string literals blanked out, line by line.
  let codeLines: [String]
  /// Every identifier and keyword of the code, in order.
  let words: [Word]
  let literals: [Literal]

  init(_ text: String) {
    var scanner = SwiftScanner(text)
    scanner.run()
    self.text = text
    codeLines = String(decoding: scanner.code, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    words = codeLines.enumerated().flatMap { number, line in Self.words(of: Array(line), number: number + 1) }
    literals = scanner.literals
  }

  /// How many lines the file has; a newline at its end does not begin another.
  var lineCount: Int {
    let breaks = text.utf8.count { $0 == UInt8(ascii: "\n") }
    return text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? breaks : breaks + 1
  }

  private static func words(of line: [Character], number: Int) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < line.count {
      guard isWordCharacter(line[start]) else {
        start += 1
        continue
      }
      var stop = start
      while stop < line.count, isWordCharacter(line[stop]) { stop += 1 }
      words.append(
        Word(
          text: String(line[start..<stop]), line: number, before: line[..<start].last { !$0.isWhitespace },
          after: line[stop...].first { !$0.isWhitespace }))
      start = stop
    }
    return words
  }

  static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
