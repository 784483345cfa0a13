import Foundation

/// Claims as JSON: an object for all posts, or one post a line (NDJSON).
enum ClaimJSON {
  /// `nil` for what is not one JSON value.
  static func parse(_ bytes: Data) -> Any? {
    try? JSONSerialization.jsonObject(with: bytes, options: [.fragmentsAllowed])
  }

  static func page(_ whole: Any, source: String) throws(ClaimError) -> ClaimPage {
    if let object = whole as? [String: Any] {
      if object["messages"] != nil || object["chats"] != nil {
        return try ClaimPage(
          TelegramExport.rows(object, source: source), failures: ["no message of it has a file"], source: source)
      }
      if let data = object["data"] as? [String: Any], let videos = data["videos"] as? [Any] {
        return try page(list: videos, source: source)
      }
      if let videos = object["videos"] as? [Any] { return try page(list: videos, source: source) }
      return try page(list: [object], source: source)
    }
    guard let list = whole as? [Any] else { throw .notClaims(file: source, reason: "it holds no posts") }
    return try page(list: list, source: source)
  }

  static func page(lines text: String, source: String) throws(ClaimError) -> ClaimPage {
    let lines = zip(1..., text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)).lazy
      .filter { line in line.1.contains { !$0.isWhitespace && $0 != "\u{FEFF}" } }
    return try page(
      lines.map { number, line in
        let object = parse(Data(line.utf8)) as? [String: Any]
        return ("line \(number)", object, object == nil ? " (\(JSONFault(Data(line.utf8))))" : "")
      }, source: source)
  }

  private static func page(list: [Any], source: String) throws(ClaimError) -> ClaimPage {
    try page(zip(1..., list).lazy.map { ("post \($0)", $1 as? [String: Any], "") }, source: source)
  }

  /// What some places tell: an object each, or what was found instead.
  private static func page(
    _ posts: some Sequence<(place: String, object: [String: Any]?, fault: String)>, source: String
  ) throws(ClaimError) -> ClaimPage {
    var rows: [ClaimRow] = []
    var failures: [String] = []
    for post in posts {
      guard let object = post.object else {
        failures.append("\(post.place) is no JSON object\(post.fault)")
        continue
      }
      if let row = row(object, post.place, source: source) {
        rows.append(row)
      } else {
        failures.append(unknown(post.place, object))
      }
    }
    return try ClaimPage(rows, failures: failures, source: source)
  }

  private static func unknown(_ place: String, _ object: [String: Any]) -> String {
    if let platform = object["source_platform"] as? String, object["data"] is [String: Any] {
      return "\(place) is of a platform whose answers are not known (source_platform is \(platform.prefix(40)))"
    }
    let names = object.keys.sorted().prefix(5).map { String($0.prefix(40)) }
    return "\(place) has none of their fields (it has \(names.isEmpty ? "none" : names.joined(separator: ", ")))"
  }

  private static func row(_ object: [String: Any], _ place: String, source: String) -> ClaimRow? {
    if let data = object["data"] as? [String: Any], let platform = object["source_platform"] as? String {
      return CapturedPost.row(
        PostFields(data, at: place + ", data"), capture: PostFields(object, at: place), platform: platform,
        source: source)
    }
    if object["extractor_key"] is String, let bytes = try? JSONSerialization.data(withJSONObject: object),
      let claim = try? InfoJSON.claim(json: bytes, source: source)
    {
      // `yt-dlp -j` prints what it writes beside files otherwise, a line each.
      var row = ClaimRow(claim: claim, id: claim.postID.flatMap { $0.split(separator: "/").last.map(String.init) })
      row.file = object["filename"] as? String ?? object["_filename"] as? String
      return row
    }
    return PostTable.row(PostFields(object, at: place), source: source)
  }
}
