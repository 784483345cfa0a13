import Foundation

/// Words of the command line that begin with a hyphen and are no options of this program: file names, as a shell's `*`
/// brings them. A parser would take `-hAbC.mp4` for a request for help, which ends with 0: "something matched".
enum HyphenPath {
  /// Options of one letter, all of them.
  private static let letters: Set<String> = ["-h", "-0", "-i", "-o", "-f", "-j", "-q", "-v"]

  /// What is wrong with the first such word; `nil` where there is none.
  ///
  /// - Parameter arguments: the command line, without the program.
  /// - Returns: a line for people that names the word.
  static func complaint(_ arguments: [String]) -> String? {
    for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("-") && word != "-" {
      let isFile = FileManager.default.fileExists(atPath: word)
      if isFile { return "\(word): begins with a hyphen, as options do; if you mean the file, name it ./\(word)" }
      // A negative number is an option's value, about which the option itself has to say something.
      guard !word.hasPrefix("--"), !letters.contains(word), Double(word) == nil else { continue }
      return """
        \(word): begins with a hyphen and is no option; a file of this name is given as ./\(word), and what belongs to an \
        option as --option=\(word)
        """
    }
    return nil
  }
}
