/// A post as Zeeschuimer writes it down: the platform's own answer to the browser, under `data`.
enum CapturedPost {
  /// - Parameters:
  ///   - data: what the platform answered.
  ///   - capture: what Zeeschuimer says of it.
  ///   - platform: `source_platform`, the platform's domain.
  ///   - source: the file of claims.
  /// - Returns: `nil` for a platform whose answers are not known.
  static func row(_ data: PostFields, capture: PostFields, platform: String, source: String) -> ClaimRow? {
    var capture = capture
    var row: ClaimRow
    switch platform.lowercased().split(separator: ".").suffix(2).joined(separator: ".") {
    case "tiktok.com": row = CapturedTikTok.row(data, source)
    case "twitter.com", "x.com": row = CapturedTweet.row(data, source)
    case "instagram.com": row = CapturedInstagram.row(data, source)
    default: return nil
    }
    row.id = row.id ?? capture.id("item_id")
    row.claim.postID = row.id
    row.claim.retrieved = capture.moment("timestamp_collected", zone: .utc)
    var missing: [String] = []
    if row.claim.posted == nil { missing.append("date") }
    if row.claim.account == nil { missing.append("account") }
    // A post may have no words; that they were not found is known to its reader.
    if row.claim.caption == nil, row.claim.statedState == .unread { missing.append("text") }
    if !missing.isEmpty { capture.miss("the post's \(missing.joined(separator: ", ")) not found in it") }
    row.claim.warnings += capture.warnings
    return row
  }
}
