/// A number of things as people write it: `no clip` is `0 clips`, one is `1 clip`, and two are `2 clips`.
///
/// Every message that counts something asks it, so that none says `1 clips`.
public struct Count: Hashable, Sendable, CustomStringConvertible {
  /// The number and the words.
  public let description: String

  /// A number of things.
  ///
  /// - Parameters:
  ///   - number: how many.
  ///   - one: what one is called, with what else of the sentence depends on the number: `clip`, `clip was`.
  ///   - many: what several are called, where that is not `one` with an s.
  public init(_ number: some BinaryInteger, _ one: String, _ many: String? = nil) {
    description = "\(number) " + Self.word(number, one, many)
  }

  /// The words without the number, such as `match` or `matches`.
  ///
  /// - Parameters:
  ///   - number: how many.
  ///   - one: what one is called.
  ///   - many: what several are called, where that is not `one` with an s.
  /// - Returns: one of both.
  public static func word(_ number: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? one : many ?? one + "s"
  }
}
