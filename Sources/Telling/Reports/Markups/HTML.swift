/// A piece of an HTML page. Only what stands in this program's own source can be markup: names of elements and
/// attributes are literals, and every other text is escaped on its way in.
///
/// A template language would look a name up when the page is written, and a name that is not there would be a blank in
/// somebody's evidence; here it is an error when the program is built.
struct HTML: Hashable, Sendable {
  private(set) var text: String

  private init(markup: String) { text = markup }

  /// Text of the program's own.
  init(_ words: String) { text = Markup.escaped(words) }

  /// Foreign text: hidden characters are made visible, and its direction cannot reach what stands around it.
  ///
  /// - Parameters:
  ///   - foreign: anything.
  ///   - limit: how many characters (Unicode scalars) are shown at most; that some are missing is said.
  ///   - keepsLines: whether its line breaks stay line breaks.
  init(foreign: String, limit: Int = 600, keepsLines: Bool = false) {
    let count = foreign.unicodeScalars.count
    let shown = TerminalText.visible(String(String.UnicodeScalarView(foreign.unicodeScalars.prefix(limit))))
    var inner = Markup.escaped(shown)
    if keepsLines {
      inner = shown.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n").replacing("\\r", with: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false).map(Markup.escaped).joined(separator: "<br>")
    }
    text = "<bdi dir=\"auto\">" + inner + "</bdi>"
    if count > limit { text += " <span class=\"cut\">(cut off here; \(count - limit) characters more)</span>" }
  }

  /// An element with its content.
  ///
  /// - Parameters:
  ///   - name: of the element.
  ///   - attributes: one with the value `nil` is left out.
  ///   - content: what is in it.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    @HTMLBuilder content: () throws -> HTML
  ) rethrows {
    text = Self.start(name, attributes) + (try content().text) + "</\(name)>"
  }

  /// An element that has no content.
  init(void name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    text = Self.start(name, attributes)
  }

  /// Pieces one after the other.
  init(_ pieces: [HTML]) { text = pieces.map(\.text).joined() }

  /// What this program wrote itself: a style sheet, a script, a drawing without any foreign text.
  init(trusted markup: String) { self.init(markup: markup) }

  static let nothing = HTML(markup: "")

  var isEmpty: Bool { text.isEmpty }

  private static func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) -> String {
    let given = attributes.compactMap { key, value in
      value.map { " \(key)=\"\(Markup.text($0))\"" }
    }
    return "<\(name)\(given.joined())>"
  }
}

/// Lets the content of an element be written as a list of what is in it.
@resultBuilder enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? .nothing }
  static func buildExpression(_ words: String) -> HTML { HTML(words) }
  static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
  static func buildBlock(_ pieces: HTML...) -> HTML { HTML(pieces) }
  static func buildOptional(_ html: HTML?) -> HTML { html ?? .nothing }
  static func buildEither(first html: HTML) -> HTML { html }
  static func buildEither(second html: HTML) -> HTML { html }
  static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
}
