internal import Reports

/// Text that may hold anything, such as a file's name, made fit for one line of a terminal.
public enum OneLine {
  /// The text with line breaks, control and direction characters made visible.
  public static func visible(_ text: String) -> String { TerminalText.visible(text) }
}
