private import Foundation

extension Profile {
  /// All parameters as JSON with sorted keys: the same profile gives the same bytes.
  package func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a profile holds only finite numbers and text, which JSON can hold")
    }
    return Array(data)
  }

  /// The inverse of `encoded()`; `nil` for anything else.
  package init?(encoded bytes: [UInt8]) {
    guard let profile = try? JSONDecoder().decode(Profile.self, from: Data(bytes)) else { return nil }
    self = profile
  }
}
