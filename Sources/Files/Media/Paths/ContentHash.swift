internal import Digests

/// What a file's bytes are, whatever its name: equal hashes are equal content.
package struct ContentHash: Hashable, Sendable {
  /// SHA-256 of the content, as 64 lower-case hexadecimal digits.
  package let hex: String

  /// The SHA-256 of a file of any size, read in pieces.
  package static func sha256(ofFile path: String) throws(MediaError) -> ContentHash {
    let file = try RegularFile(path: path)
    // To get the memory of larger pieces from the system takes longer than a clip's hash does.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let hash = SHA256()
    var offset = 0
    while true {
      let count = try file.read(into: &buffer, at: offset)
      hash.update(buffer.span.extracting(..<count))
      offset += count
      if count < buffer.count { break }
    }
    return ContentHash(hex: SHA256.hexadecimal(hash.finalize()))
  }
}
