/// Takes out of names what is the exporter's own affair: the folders that his files lie in.
enum PersonalName {
  /// The last part of a path, under any system's rules.
  static func last(_ path: String) -> String {
    let part = path.split(omittingEmptySubsequences: true, whereSeparator: { $0 == "/" || $0 == "\\" }).last
    return part.map(String.init) ?? "recording"
  }

  /// An address that others can follow; `nil` for a place on this machine.
  static func address(_ text: String?) -> String? {
    guard let text else { return nil }
    let lower = text.lowercased()
    let isLocal =
      ["/", "~", "\\", "file:", "./", "../"].contains { lower.hasPrefix($0) } || lower.contains("/home/")
      || lower.contains("/users/") || lower.dropFirst().hasPrefix(":\\")
    return isLocal ? nil : text
  }
}
