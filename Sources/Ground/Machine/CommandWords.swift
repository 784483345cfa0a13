package import Foundation

/// The words that the program was started with.
package enum CommandWords {
  /// As they are, byte by byte, without the program's own name: Swift puts U+FFFD in place of bytes that are no UTF-8, and
  /// a file could not be opened by such a name.
  ///
  /// - Parameter decode: makes a text of bytes that need not be UTF-8.
  /// - Returns: Swift's words where there is nothing to mend, or no way to ask the system.
  package static func exact(_ decode: (Data) -> String) -> [String] {
    let given = Array(CommandLine.arguments.dropFirst())
    #if os(Linux)
    guard given.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }),
      let bytes = FileManager.default.contents(atPath: "/proc/self/cmdline")
    else { return given }
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    return words.count == given.count + 1 ? words.dropFirst().map(decode) : given
    #else
    return given
    #endif
  }
}
