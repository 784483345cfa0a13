/// Takes out of names what is the exporter's own affair: the folders that his files lie in.
enum PersonalName {
  /// The last part of a path, under any system's rules.
  static func last(_ path: String) -> String {
    let part = path.split(omittingEmptySubsequences: true, whereSeparator: { $0 == "/" || $0 == "\\" }).last
    return part.map(String.init) ?? "recording"
  }

  /// An address on the web, which others can follow; `nil` for anything else, such as a place on this machine.
  static func address(_ text: String?) -> String? {
    guard let text, let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
      return nil
    }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return host.contains(".") && !host.hasPrefix(".") ? text : nil
  }
}
