internal import Foundation
internal import Media

/// The `file:` address by which a browser on this computer finds a file, whatever bytes its name is of.
enum FileAddress {
  /// All that may stand in an address as it is; the rest is written as its bytes.
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@".utf8)

  static func text(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let digits = Array("0123456789ABCDEF")
    return PathText.bytes(whole).reduce(into: "file://") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
