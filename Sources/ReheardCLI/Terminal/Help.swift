import Reheard

/// The long text of a command's help, with examples at its end, where `Scripts/manual` reads them, too.
enum Help {
  /// - Parameters:
  ///   - discussion: what there is to know beside the options; may be empty.
  ///   - examples: what is done, and the command that does it.
  /// - Returns: the whole text.
  static func text(_ discussion: String = "", examples: [(does: String, command: String)]) -> String {
    let shown = examples.map { "  \($0.does):\n    \($0.command)" }.joined(separator: "\n")
    return (discussion.isEmpty ? "" : discussion + "\n\n") + Count.word(examples.count, "EXAMPLE", "EXAMPLES") + ":\n"
      + shown
  }
}
