/// A place in a recording, as people read it off a player.
enum ClockTime {
  /// Reads `75.5`, `1:15.5` or `0:01:15.5`.
  ///
  /// - Returns: seconds; `nil` for anything else, such as `1:75`, of which nobody knows what it means.
  static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let last = parts.last, let rest = number(last) else { return nil }
    guard parts.count > 1 else { return rest }
    let whole = parts.dropLast().map { part in part.utf8.count <= 6 && part.allSatisfy(isDigit) ? Int(part) : nil }
    guard rest < 60, whole.dropFirst().allSatisfy({ ($0 ?? 60) < 60 }) else { return nil }
    var seconds = 0
    for part in whole {
      guard let part else { return nil }
      seconds = seconds * 60 + part
    }
    return Double(seconds) * 60 + rest
  }

  private static func number(_ text: Substring) -> Double? {
    // Swift would read hexadecimal digits and powers as well.
    guard text.first.map(isDigit) == true, text.last.map(isDigit) == true, text.allSatisfy({ isDigit($0) || $0 == "." })
    else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
