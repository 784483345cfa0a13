internal import Foundation
internal import Media
internal import Reports

/// The command that gives an answer again: all options that decided, quoted for a shell.
struct Repetition {
  /// The program's words, unquoted.
  let words: [String]
  /// The folder from which its paths are typed; `nil` where they are names only.
  private let folder: String?

  /// - Parameters:
  ///   - report: the answer; one whose conditions are not known has no command.
  ///   - isPublishable: whether folders are left out.
  init?(_ report: ClipReport, isPublishable: Bool = false) {
    guard let conditions = report.conditions else { return nil }
    func place(_ path: String) -> String {
      let name = isPublishable ? String(path.split(separator: "/").last ?? Substring(path)) : path
      return name.hasPrefix("-") ? "./" + name : name
    }
    var words = ["reheard", conditions.comparedWith == nil ? "check" : "compare"]
    words.append(place(conditions.given ?? report.file))
    if let other = conditions.comparedWith { words.append(place(other)) }
    func add(_ option: String, _ value: String?) {
      guard let value else { return }
      // Else it would be taken for the next option.
      words += value.hasPrefix("-") || value.isEmpty ? ["\(option)=\(value)"] : [option, value]
    }
    for index in conditions.indexes { add("--index", place(index)) }
    add("--max-e", "\(conditions.maxE)")
    add("--stream", conditions.stream.map { "\($0)" })
    for claims in conditions.claims { add("--claims", place(claims)) }
    add("--posted", conditions.posted)
    add("--account", conditions.account)
    add("--url", conditions.url)
    add("--caption", conditions.caption)
    self.words = words
    folder = isPublishable ? nil : FileManager.default.currentDirectoryPath
  }

  /// What to type, wherever one is.
  var command: String {
    let text = words.map(Self.quoted).joined(separator: " ")
    return folder.map { "cd \(Self.quoted($0)) && \(text)" } ?? text
  }

  private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/+:@,".utf8)

  /// As a shell takes it for one word, every byte of it.
  static func quoted(_ word: String) -> String {
    let bytes = PathText.bytes(word)
    if !bytes.isEmpty, bytes.allSatisfy(plain.contains) { return word }
    if word.unicodeScalars.allSatisfy({ !isHidden($0) }) {
      return "'" + word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
    // What cannot be seen, or is no text, is written in digits.
    var text = "$'"
    for byte in bytes {
      switch byte {
      case 0x27, 0x5C: text += "\\" + String(Unicode.Scalar(byte))
      case 0x0A: text += "\\n"
      case 0x20...0x7E: text += String(Unicode.Scalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text + "'"
  }

  /// Whether a character would not be seen as it is: as reports write it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    OneLine.visible(String(scalar)) != String(scalar) || PathText.bytes(String(scalar)) != Array(String(scalar).utf8)
  }
}
