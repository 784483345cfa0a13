import ArgumentParser

/// A word that is no command, and the command that was perhaps meant.
enum CommandSuggestion {
  /// What is wrong with the command's name; `nil` where nothing is.
  ///
  /// - Parameter arguments: the command line, without the program.
  /// - Returns: a line for people.
  static func complaint(_ arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = ReheardCommand.self
    var path = "reheard"
    for word in arguments {
      let below = command.configuration.subcommands
      guard !below.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = below.first(where: { $0.configuration.commandName == word }) else {
        let names = below.compactMap { $0.configuration.commandName }
        let near = nearest(to: word, among: names).map { "did you mean '\(path) \($0)'?" }
        return "'\(path) \(word)' is no command; \(near ?? "there are \(names.joined(separator: ", "))")"
      }
      command = next
      path += " " + word
    }
    return nil
  }

  /// The one name that is a letter or two away, and nearer than all others.
  private static func nearest(to word: String, among names: [String]) -> String? {
    let all = names.map { (name: $0, distance: $0.hasPrefix(word) ? 1 : distance($0, word)) }
    guard let best = all.map(\.distance).min(), best <= max(1, word.count / 3) else { return nil }
    let nearest = all.filter { $0.distance == best }
    return nearest.count == 1 ? nearest[0].name : nil
  }

  /// Letters put in, left out, changed, or swapped with the next one (Damerau's distance, each place touched once).
  private static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
