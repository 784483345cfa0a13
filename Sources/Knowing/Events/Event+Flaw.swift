extension Event {
  /// Whether a text can be an event's ID: letters, digits, `.`, `_`, `-`.
  package static func isID(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) || ".-_".utf8.contains($0)
    }
    return isPlain && !text.isEmpty && text.utf8.count <= 100
  }

  /// Why this can be no event that a person wrote down and a program checked; `nil` where it can.
  package var flaw: String? {
    if !Self.isID(id) { return "its ID is not at most 100 letters, digits, '.', '_' and '-'" }
    if title.isEmpty || title.utf8.contains(0) { return "its title is empty or holds a NUL" }
    if (lat == nil) != (lon == nil) || !(-90...90).contains(lat ?? 0) || !(-180...180).contains(lon ?? 0) {
      return "its place on the map is none"
    }
    let counts = [names.count, sources.count, factchecks.count, recordings.count]
    if counts.contains(where: { $0 > Self.mostItems }) { return "it holds more than \(Self.mostItems) of a kind" }
    return nil
  }

  private static let mostItems = 10_000
}
