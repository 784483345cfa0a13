/// How the `.info.json` of a media file is called.
enum SidecarName {
  static let ending = ".info.json"

  /// For `NAME.ext`, `NAME.ext.info.json` comes first (it can belong to no other file), then `NAME.info.json`, then that
  /// of the file that it is a part of: yt-dlp leaves `NAME.f140.m4a` of a download whose sound and pictures were not merged,
  /// `NAME.temp.mp4` of one that was broken off, and `NAME.en.m4a` where a video has several languages.
  static func candidates(besideMedia path: String) -> [String] {
    let slash = path.utf8.lastIndex(of: 0x2f).map { path.utf8.index(after: $0) } ?? path.startIndex
    var name = path[slash...]
    var candidates = [path + ending]
    guard let dot = name.utf8.lastIndex(of: 0x2e), dot > name.startIndex else { return candidates }
    name = name[..<dot]
    candidates.append(path[..<slash] + name + ending)
    for _ in 0..<3 {
      guard let dot = name.utf8.lastIndex(of: 0x2e), dot > name.startIndex, isOfPart(name[name.index(after: dot)...])
      else { break }
      name = name[..<dot]
      candidates.append(path[..<slash] + name + ending)
    }
    return candidates
  }

  /// `f140`, `fdash-1234567ad`, `fhls-audio-0-English`, `temp`, `part`, `en`, `pt-BR`, `zh-Hans`.
  private static func isOfPart(_ word: Substring) -> Bool {
    if ["temp", "part", "orig", "audio", "video"].contains(word) { return true }
    guard word.utf8.count <= 80, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_+".contains($0)) })
    else { return false }
    if word.hasPrefix("f"), word.count >= 2, word.contains(where: { $0.isNumber || $0 == "-" }) { return true }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(\.isLowercase) else {
      return false
    }
    return parts.count <= 3 && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
  }

  /// IDs that stand in brackets in a file's name, the last first: `Title [7068-_xY].mp4`.
  static func bracketed(_ name: some StringProtocol) -> [String] {
    var ids: [String] = []
    var rest = name[...]
    while let close = rest.lastIndex(of: "]"), let open = rest[..<close].lastIndex(of: "[") {
      let id = rest[rest.index(after: open)..<close]
      if id.utf8.count >= 5, !id.contains(where: \.isWhitespace) { ids.append(String(id)) }
      rest = rest[..<open]
    }
    return ids
  }
}
