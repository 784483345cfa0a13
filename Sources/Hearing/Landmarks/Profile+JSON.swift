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

  /// The name of an encoded profile, also of one whose parameters are others than a profile has now; for messages.
  ///
  /// - Parameter bytes: as `encoded()` gives them.
  /// - Returns: words that say so for what is no profile.
  package static func name(ofEncoded bytes: [UInt8]) -> String {
    struct Named: Decodable { var id: String }
    return (try? JSONDecoder().decode(Named.self, from: Data(bytes)))?.id ?? "one that cannot be read"
  }
}
