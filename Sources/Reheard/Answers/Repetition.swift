internal import Foundation
internal import Media
internal import Reports

/// The command that gives an answer again, or a page: all options that decided, quoted for a shell.
struct Repetition {
  /// The program's words, unquoted.
  private(set) var words: [String]
  /// The folder from which its paths are typed; `nil` where they are names only.
  private let folder: String?

  /// - Parameters:
  ///   - report: the answer; one whose conditions are not known has no command.
  ///   - isPublishable: whether folders are left out.
  init?(_ report: ClipReport, isPublishable: Bool = false) {
    guard let conditions = report.conditions else { return nil }
    self.init(conditions.comparedWith == nil ? "check" : "compare", isPublishable: isPublishable)
    words.append(place(conditions.given ?? report.file))
    if let other = conditions.comparedWith { words.append(place(other)) }
    for index in conditions.indexes { add("--index", place(index)) }
    add("--max-e", "\(conditions.maxE)")
    add("--stream", conditions.stream.map { "\($0)" })
    for claims in conditions.claims { add("--claims", place(claims)) }
    add("--posted", conditions.posted)
    add("--account", conditions.account)
    add("--url", conditions.url)
    add("--caption", conditions.caption)
  }

  /// - Parameters:
  ///   - results: what a page is made of.
  ///   - heading: what stands over it.
  ///   - isPublishable: whether folders are left out.
  ///   - hasExcerpts: whether there is anything to hear and to see.
  ///   - isPackage: whether the page is part of a package; whatever that is called, it is the same.
  init(_ results: Results, heading: Heading, isPublishable: Bool, hasExcerpts: Bool, isPackage: Bool) {
    self.init("report", isPublishable: isPublishable)
    words += results.words.files.map { $0 == "-" ? $0 : place($0) }
    add("--case", results.words.case.map(place))
    for index in results.words.indexes { add("--index", place(index)) }
    let selection = results.selection
    if !selection.findings.isEmpty { add("--only", selection.findings.joined(separator: ",")) }
    add("--clip", selection.clip.map(bare))
    add("--match", selection.match)
    add("--sort", selection.order?.rawValue)
    add("--title", heading.title)
    add("--house", heading.house)
    add("--author", heading.author)
    if isPublishable { words.append("--publishable") }
    if !hasExcerpts { words.append("--no-excerpts") }
    if isPackage { add("--package", "evidence") } else { add("--format", "html") }
  }

  private init(_ command: String, isPublishable: Bool) {
    words = ["reheard", command]
    folder = isPublishable ? nil : FileManager.default.currentDirectoryPath
  }

  private func bare(_ path: String) -> String {
    folder == nil ? String(path.split(separator: "/").last ?? Substring(path)) : path
  }

  private func place(_ path: String) -> String {
    let name = bare(path)
    return name.hasPrefix("-") ? "./" + name : name
  }

  private mutating func add(_ option: String, _ value: String?) {
    guard let value else { return }
    // Else it would be taken for the next option.
    words += value.hasPrefix("-") || value.isEmpty ? ["\(option)=\(value)"] : [option, value]
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
