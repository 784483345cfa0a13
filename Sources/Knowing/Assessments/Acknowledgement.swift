import Dates
import Events

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

  /// Looks for the event in a caption. A country alone is no acknowledgement: recycled sounds are often of the same
  /// country.
  ///
  /// - Returns: the first of its names, its place, its title and its year that is there; `nil` where none is.
  static func find(in text: String, event: Event?, publishedAt: Moment?, posted: Moment) -> Acknowledgement? {
    let caption = Caption(text)
    let names = (event?.names ?? []).map { (Kind.name, $0) }
    let places = (event?.place).map { place in
      place.split { ",;/()".contains($0) }.map { (Kind.place, String($0)) }.filter { trimmed($0.1) != event?.country }
    }
    let titles = (event?.title).map { [(Kind.title, $0)] }
    for (kind, name) in names + (places ?? []) + (titles ?? []) {
      if let found = caption.mention(of: EventName(name)) {
        return Acknowledgement(kind: kind, name: trimmed(name), found: shortened(found))
      }
    }
    guard let date = event?.date ?? publishedAt, date.year != posted.year,
      let found = caption.mention(ofYear: date.year)
    else { return nil }
    return Acknowledgement(kind: .year, name: String(date.year), found: shortened(found))
  }

  private static func trimmed(_ text: String) -> String {
    let blank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: blank)
    guard let last = scalars.lastIndex(where: { !blank($0) }) else { return "" }
    return String(scalars[...last])
  }

  private static func shortened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(80)))
  }
}
