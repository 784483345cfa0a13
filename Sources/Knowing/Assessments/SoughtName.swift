import Dates
import Events

/// What a caption was looked through for.
public struct SoughtName: Hashable, Sendable {
  /// What of the event it is.
  public let kind: Acknowledgement.Kind
  /// As the event file has it.
  public let name: String

  /// The names by which a caption would say what its sound is, in the order in which they are looked for. A country alone
  /// is no acknowledgement: recycled sounds are often of the same country.
  ///
  /// - Parameters:
  ///   - event: the event, where there is one.
  ///   - publishedAt: when the recording was published.
  ///   - posted: when the clip was posted; its own year says nothing of the event's.
  /// - Returns: its names, its place, its title, its year.
  static func all(event: Event?, publishedAt: Moment?, posted: Moment) -> [SoughtName] {
    let names = (event?.names ?? []).map { SoughtName(kind: .name, name: trimmed($0)) }
    let parts = event?.place?.split { ",;/()".contains($0) } ?? []
    let places = parts.map { SoughtName(kind: .place, name: trimmed(String($0))) }.filter { $0.name != event?.country }
    let titles = event.map { [SoughtName(kind: .title, name: trimmed($0.title))] } ?? []
    let date = event?.date ?? publishedAt
    let years = date.flatMap { $0.year != posted.year ? [SoughtName(kind: .year, name: String($0.year))] : nil } ?? []
    return names + places + titles + years
  }

  private static func trimmed(_ text: String) -> String {
    let blank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: blank)
    guard let last = scalars.lastIndex(where: { !blank($0) }) else { return "" }
    return String(scalars[...last])
  }
}
