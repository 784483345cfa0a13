/// A file's name as text, whatever bytes the file system has for it.
///
/// Swift's text is Unicode, and file names need not be: phones, archives and cameras make names in the encodings of
/// their time. A byte that is not UTF-8 stands in the text as one of the private characters U+EF80 to U+EFFF, so that the
/// name can be shown, stored and compared, and the file be opened by it. Where a name really has such a character, its
/// bytes are written in this way, too, and no name is lost.
package enum PathText {
  private static let base: UInt32 = 0xEF00
  private static let stand: ClosedRange<UInt32> = 0xEF80...0xEFFF

  /// The text that stands for a name.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isStand) {
      return text
    }
    var text = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let length = min(width(bytes[place]), bytes.count - place)
      let part = bytes[place..<(place + length)]
      if let character = String(validating: part, as: UTF8.self)?.unicodeScalars.first, !isStand(character) {
        text.append(character)
        place += length
      } else {
        // No byte below 0x80 comes here: each is a character of its own.
        if let scalar = Unicode.Scalar(base + UInt32(bytes[place])) { text.append(scalar) }
        place += 1
      }
    }
    return String(text)
  }

  /// The name that a text stands for.
  package static func bytes(_ text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isStand) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { isStand($0) ? [UInt8($0.value - base)] : Array(String($0).utf8) }
  }

  /// The name as C takes it.
  static func cString(_ text: String) -> [CChar] { bytes(text).map { CChar(bitPattern: $0) } + [0] }

  private static func isStand(_ scalar: Unicode.Scalar) -> Bool { stand.contains(scalar.value) }

  /// How many bytes a character has that begins with this one.
  private static func width(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
