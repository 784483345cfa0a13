/// Whether a file is all there, for the formats whose demuxers do not say.
enum FileEnding {
  /// What is missing at the end of the file, in words; `nil` where nothing is, or nobody can tell.
  static func defect(of file: borrowing RegularFile) throws(MediaError) -> String? {
    let head = try file.bytes(at: 0, count: 12)
    switch String(decoding: head.prefix(4), as: UTF8.self) {
    case "RIFF":
      return riffDefect(head: head, size: file.size)
    case "OggS":
      // No page is longer than 65307 bytes, so the last one begins in here.
      let start = max(0, file.size - 65_307)
      return try oggDefect(tail: file.bytes(at: start, count: file.size - start))
    default:
      return nil
    }
  }

  /// WAV and AVI: the header states the number of bytes that follow.
  static func riffDefect(head: [UInt8], size: Int) -> String? {
    guard head.count >= 8 else { return nil }
    let stated = (0..<4).reduce(0) { $0 | Int(head[4 + $1]) << (8 * $1) }
    // Programs that write to a pipe cannot know the size, and write one of these.
    guard stated > 0, stated < 0x7FFF_FFFF, stated + 8 > size else { return nil }
    return "the file has \(size) of the \(stated + 8) bytes that its header states"
  }

  /// Ogg: the last page is whole and marked as the last.
  static func oggDefect(tail: [UInt8]) -> String? {
    let mark = Array("OggS".utf8)
    var page = tail.count - mark.count
    while page >= 0, tail[page..<page + mark.count] != mark[...] { page -= 1 }
    guard page >= 0 else { return "the file ends without an Ogg page" }
    let header = tail[page...]
    guard header.count >= 27, header.count >= 27 + Int(header[page + 26]) else {
      return "the last Ogg page is cut"
    }
    let segments = Int(header[page + 26])
    let body = header[(page + 27)..<(page + 27 + segments)].reduce(0) { $0 + Int($1) }
    guard header.count >= 27 + segments + body else { return "the last Ogg page is cut" }
    return header[page + 5] & 4 == 0 ? "the last Ogg page is not marked as the last" : nil
  }
}
