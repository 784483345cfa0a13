/// What the first bytes of a file tell of it, without asking FFmpeg.
package enum FileHead: Hashable, Sendable {
  /// No byte is there.
  case empty
  /// A page, a list, a note, subtitles.
  case text
  /// A picture, of which something could be seen.
  case picture
  /// A database of SQLite, as cases and catalogues are.
  case database
  /// A document, an archive: nothing in it that could be heard or seen.
  case otherKind
  /// Perhaps sound.
  case unknown

  private static let bytesRead = 4096

  /// Beginnings of files that lie beside media, but for those that begin as media do.
  private static let others = [Array("%PDF".utf8), [0x50, 0x4B, 3, 4], [0x1F, 0x8B]]
  private static let databases = [Array("SQLite format 3\0".utf8)]
  private static let plainPictures = [[0xFF, 0xD8, 0xFF], [0x89] + Array("PNG\r\n".utf8), Array("GIF8".utf8)]
  /// Pictures that come in the containers of WAV and MP4.
  private static let pictures: Set<String> = ["WEBP", "heic", "heix", "mif1", "msf1", "avif", "avis"]

  /// Reads the beginning of a file.
  ///
  /// - Throws: `MediaError`.
  package init(of path: String) throws(MediaError) {
    self = try Self.read(path).kind
  }

  /// Reads the beginning of a file, and gives it, too.
  ///
  /// - Throws: `MediaError`.
  package static func read(_ path: String) throws(MediaError) -> (kind: FileHead, bytes: [UInt8]) {
    let bytes = try RegularFile(path: path).bytes(at: 0, count: Self.bytesRead)
    return (FileHead(bytes), bytes)
  }

  init(_ head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if Self.plainPictures.contains(where: { head.starts(with: $0) }) || Self.isPicture(head) {
      self = .picture
    } else if Self.databases.contains(where: { head.starts(with: $0) }) {
      self = .database
    } else if Self.others.contains(where: { head.starts(with: $0) }) {
      self = .otherKind
    } else if FileSignature.isText(head) {
      self = .text
    } else {
      self = .unknown
    }
  }

  private static func isPicture(_ head: [UInt8]) -> Bool {
    guard head.count >= 12 else { return false }
    let (outer, second) = (String(decoding: head[0..<4], as: UTF8.self), String(decoding: head[4..<8], as: UTF8.self))
    guard outer == "RIFF" || second == "ftyp" else { return false }
    return pictures.contains(String(decoding: head[8..<12], as: UTF8.self))
  }
}
