/// Walks once over a Swift file and separates code, comments and string literals.
///
/// It knows nested comments, raw and multi-line strings, and code within interpolations. What it cannot know is a bare
/// regex literal that holds a quotation mark; as a plain string ends with its line, the damage ends there too.
struct SwiftScanner {
  /// What the walk is in the middle of.
  private enum Place {
    /// Code; `depth` counts open parentheses, and an interpolation ends with the one it began with.
    case code(depth: Int, isInterpolation: Bool)
    case string(pounds: Int, isMultiline: Bool, line: Int, text: [UInt8])
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var places: [Place] = [.code(depth: 0, isInterpolation: false)]

  /// The bytes of the file, blanks in place of comments and of what literals contain.
  private(set) var code: [UInt8] = []
  private(set) var literals: [SwiftSource.Literal] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func run() {
    while position < bytes.count, let place = places.last {
      switch place {
      case .code(let depth, let isInterpolation): walkCode(depth: depth, isInterpolation: isInterpolation)
      case .string(let pounds, let isMultiline, let line, let text):
        walkString(pounds: pounds, isMultiline: isMultiline, began: line, text: text)
      }
    }
    while !places.isEmpty { leave() }
  }

  private mutating func walkCode(depth: Int, isInterpolation: Bool) {
    if matches("//") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank(1) }
    } else if matches("/*") {
      skipComment()
    } else if let (pounds, isMultiline) = stringStart() {
      blank(pounds + (isMultiline ? 3 : 1))
      places.append(.string(pounds: pounds, isMultiline: isMultiline, line: line, text: []))
    } else {
      let byte = bytes[position]
      if byte == UInt8(ascii: "(") {
        replaceLast(.code(depth: depth + 1, isInterpolation: isInterpolation))
      } else if byte == UInt8(ascii: ")"), isInterpolation, depth == 0 {
        places.removeLast()
      } else if byte == UInt8(ascii: ")") {
        replaceLast(.code(depth: depth - 1, isInterpolation: isInterpolation))
      }
      keep()
    }
  }

  private mutating func walkString(pounds: Int, isMultiline: Bool, began: Int, text: [UInt8]) {
    let hashes = String(repeating: "#", count: pounds)
    if matches("\\" + hashes + "(") {
      replaceLast(.string(pounds: pounds, isMultiline: isMultiline, line: began, text: text + [UInt8(ascii: " ")]))
      blank(pounds + 2)
      places.append(.code(depth: 0, isInterpolation: true))
    } else if matches((isMultiline ? "\"\"\"" : "\"") + hashes) {
      leave()
      blank(pounds + (isMultiline ? 3 : 1))
    } else if bytes[position] == UInt8(ascii: "\n"), !isMultiline {
      leave()
    } else {
      let length = matches("\\" + hashes) ? min(pounds + 2, bytes.count - position) : 1
      let piece = bytes[position..<position + length]
      replaceLast(.string(pounds: pounds, isMultiline: isMultiline, line: began, text: text + piece))
      blank(length)
    }
  }

  /// Comments nest in Swift, so their ends are counted.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if matches("/*") {
        depth += 1
        blank(2)
      } else if matches("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < bytes.count
  }

  private func stringStart() -> (pounds: Int, isMultiline: Bool)? {
    var pounds = 0
    while position + pounds < bytes.count, bytes[position + pounds] == UInt8(ascii: "#") { pounds += 1 }
    guard matches("\"", ahead: pounds) else { return nil }
    return (pounds, matches("\"\"\"", ahead: pounds))
  }

  /// Ends the innermost place; a string becomes a literal.
  private mutating func leave() {
    if case .string(_, _, let began, let text)? = places.popLast() {
      literals.append(SwiftSource.Literal(text: String(decoding: text, as: UTF8.self), line: began))
    }
  }

  private mutating func replaceLast(_ place: Place) { places[places.count - 1] = place }

  private func matches(_ text: String, ahead: Int = 0) -> Bool {
    bytes.dropFirst(position + ahead).starts(with: text.utf8)
  }

  private mutating func keep() {
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    code.append(bytes[position])
    position += 1
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<min(count, bytes.count - position) {
      if bytes[position] == UInt8(ascii: "\n") {
        keep()
      } else {
        code.append(UInt8(ascii: " "))
        position += 1
      }
    }
  }
}
