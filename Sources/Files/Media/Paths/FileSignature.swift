/// What the first bytes of a file tell of it.
enum FileSignature {
  /// Whether the bytes are UTF-8 (or plain ASCII) without control characters, as a page, playlist or note is.
  static func isText(_ head: [UInt8]) -> Bool {
    // A character of several bytes may be cut at the end of what was read.
    for dropped in 0...min(3, head.count) {
      let part = head.dropLast(dropped)
      guard !part.isEmpty else { return false }
      if String(validating: part, as: UTF8.self) != nil {
        return !part.contains { ($0 < 32 && !(9...13).contains($0)) || $0 == 127 }
      }
    }
    return false
  }

  /// Whether the file begins as MP4 and QuickTime files do, with the box of a known type.
  static func isQuickTime(_ head: [UInt8]) -> Bool {
    guard head.count >= 8 else { return false }
    let type = String(decoding: head[4..<8], as: UTF8.self)
    return ["ftyp", "mdat", "moov", "free", "skip", "wide", "moof", "styp"].contains(type)
  }

  /// Whether the file begins as WebP does, a picture or an animation.
  static func isWebP(_ head: [UInt8]) -> Bool {
    head.count >= 12 && head.starts(with: "RIFF".utf8) && head[8..<12].elementsEqual("WEBP".utf8)
  }

  /// Whether the file begins as MP4, WAV, AVI, Ogg, FLAC and Matroska do. FFmpeg takes no such file for an MPEG transport
  /// stream, unless it was made to confuse; what begins with a tag of ID3 it looks at behind that.
  static func isOfPlainContainer(_ head: [UInt8]) -> Bool {
    guard head.count >= 12 else { return false }
    let (first, second) = (String(decoding: head[0..<4], as: UTF8.self), String(decoding: head[4..<8], as: UTF8.self))
    let third = String(decoding: head[8..<12], as: UTF8.self)
    return second == "ftyp" || ["OggS", "fLaC"].contains(first) || first == "RIFF" && ["WAVE", "AVI "].contains(third)
      || head.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
  }
}
