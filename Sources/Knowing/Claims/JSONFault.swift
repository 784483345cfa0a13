import Foundation

/// Where a text stops being JSON, as well as that can be said: after which character, and in the value of which field.
struct JSONFault: CustomStringConvertible {
  let description: String

  init(_ bytes: Data) {
    guard !bytes.isEmpty else {
      description = "an empty file"
      return
    }
    let bytes = Array(bytes)
    let place = Self.place(bytes)
    let field = Self.field(bytes.prefix(place ?? bytes.count))
    let reason = place.map { "the text breaks JSON's rules at byte \($0)" } ?? "the text ends too early"
    description = reason + (field.map { ", in \($0)" } ?? "")
  }

  /// Foundation says it only in a sentence for developers; without a number in it, the end was reached.
  private static func place(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
      return nil
    } catch {
      let sentence = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
      let digits = sentence.reversed().drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
      return Int(String(digits.reversed())).flatMap { $0 <= bytes.count ? $0 : nil }
    }
  }

  /// The last name before that place: `"name":`.
  private static func field(_ bytes: ArraySlice<UInt8>) -> String? {
    var end = bytes.endIndex
    while let colon = bytes[..<end].lastIndex(of: 0x3a) {
      let close = bytes[..<colon].lastIndex { !([0x20, 0x09, 0x0a, 0x0d] as Set<UInt8>).contains($0) }
      if let close, bytes[close] == 0x22, let open = bytes[..<close].lastIndex(of: 0x22), close - open <= 60 {
        let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        // A colon in a text, rather than behind a name.
        if !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) { return name }
      }
      end = colon
    }
    return nil
  }
}
