/// What the names of files tell of posts.
enum FilePath {
  /// Folders and name, without what means the same place.
  static func parts(_ path: String) -> [String] {
    path.split { $0 == "/" || $0 == "\\" }.map(String.init).filter { $0 != "." }
  }

  /// Whether one path may be the other, seen from another folder.
  static func endsAlike(_ left: [String], _ right: [String]) -> Bool {
    let count = min(left.count, right.count)
    return count > 0 && left.suffix(count) == right.suffix(count)
  }

  /// What in a file's name may be a post's ID, the likeliest first: `Title [7068-_xY].mp4`, `7068.mp4`,
  /// `@handle_video_7068.mp4`. Short numbers are no IDs: any name is full of them.
  static func ids(inName name: String) -> [String] {
    var stem = name[...]
    for _ in 0..<2 {
      guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { break }
      let ending = stem[stem.index(after: dot)...]
      guard ending.utf8.count <= 5, ending.contains(where: \.isLetter) else { break }
      stem = stem[..<dot]
    }
    var ids = [String(stem)]
    let isPart = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
    }
    for words in [stem.split { !isPart($0) }, stem.split { !isPart($0) || $0 == "_" || $0 == "-" }] {
      ids += words.map(String.init)
    }
    // What somebody put into brackets is meant as an ID; of other words only the long ones can be.
    return SidecarName.bracketed(name) + ids.filter { $0.utf8.count >= 8 }
  }
}
