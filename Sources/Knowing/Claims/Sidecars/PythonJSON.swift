import Foundation

/// JSON as Python writes it: with NaN and Infinity, which are no JSON.
enum PythonJSON {
  private static let numbers = ["-Infinity", "Infinity", "NaN"].map { Array($0.utf8) }

  /// The text with `false`, which no field of a number expects, in the place of each.
  ///
  /// Foundation's decoder of JSON5 would take the text as it is, but stops the program where it meets bytes that are not
  /// UTF-8.
  static func strict(_ text: Data) -> Data {
    let bytes = Array(text)
    var strict: [UInt8] = []
    strict.reserveCapacity(bytes.count)
    var isInText = false
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      if !isInText, let number = numbers.first(where: { rest.starts(with: $0) }) {
        strict += Array("false".utf8)
        place += number.count
        continue
      }
      if bytes[place] == 0x22 { isInText.toggle() }
      // What an escape escapes does not end the text.
      let count = isInText && bytes[place] == 0x5C ? 2 : 1
      strict += rest.prefix(count)
      place += count
    }
    return Data(strict)
  }
}
