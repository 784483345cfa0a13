/// The words by which a caption says what its sound is.
public struct Acknowledgement: Hashable, Sendable {
  /// What of the event the caption names.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Its title.
    case title
    /// One of its `names`.
    case name
    /// Its place.
    case place
    /// Its year, which is not the post's.
    case year
  }

  /// What of the event the caption names.
  public let kind: Kind
  /// That name, as the event file has it.
  public let name: String
  /// What stands in the caption for it, at most 80 characters of it.
  public let found: String

  /// Whether it stands elsewhere in the post than in its caption.
  public let isElsewhere: Bool

  /// Looks through a post for names.
  ///
  /// - Parameters:
  ///   - names: what to look for.
  ///   - caption: the words under the post.
  ///   - otherText: what it says besides.
  /// - Returns: the first of the names that is there, in the caption before elsewhere; `nil` where none is.
  static func find(_ names: [SoughtName], in caption: String, otherText: [String]) -> Acknowledgement? {
    if let found = find(names, in: caption, isElsewhere: false) { return found }
    for text in otherText {
      if let found = find(names, in: text, isElsewhere: true) { return found }
    }
    return nil
  }

  private static func find(_ names: [SoughtName], in text: String, isElsewhere: Bool) -> Acknowledgement? {
    let caption = Caption(text)
    for sought in names {
      let found =
        sought.kind == .year
        ? Int(sought.name).flatMap { caption.mention(ofYear: $0) } : caption.mention(of: EventName(sought.name))
      if let found {
        return Acknowledgement(
          kind: sought.kind, name: sought.name, found: shortened(found), isElsewhere: isElsewhere)
      }
    }
    return nil
  }

  private static func shortened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(80)))
  }
}
