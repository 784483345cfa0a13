/// The flat fields of a post, told apart by the names that their collectors give them.
///
/// | collector | post | account | time | caption |
/// |---|---|---|---|---|
/// | TikTok Research API | `id` | `username` | `create_time` (seconds) | `video_description` |
/// | 4CAT | `id` | `author` | `timestamp` (UTC), `unix_timestamp` | `body` |
/// | InVID | `id` | `username` | `date` | `text` |
/// | yt-dlp | `InfoJSON` tells | | | |
/// | by hand | `post_id` | `account` | `posted` | `caption` |
enum PostTable {
  /// `nil` where the fields are of none of them.
  static func row(_ given: PostFields, source: String) -> ClaimRow? {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source))
    let isKnown =
      research(&fields, &row) || collected(&fields, &row) || network(&fields, &row) || plain(&fields, &row)
    guard isKnown else { return nil }
    row.file = fields.text("file")
    row.claim.postID = row.id
    row.claim.warnings = fields.warnings
    return row
  }

  /// https://developers.tiktok.com/doc/research-api-specs-query-videos
  private static func research(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("create_time"), fields.has("username") || fields.has("video_description") else { return false }
    row.claim.extractorKey = "TikTok"
    row.id = fields.id("id", "video_id")
    row.claim.account = fields.text("username")
    row.claim.posted = fields.moment("create_time", zone: .utc)
    row.claim.caption = fields.text("video_description")
    row.claim.transcript = fields.text("voice_to_text")
    if let account = row.claim.account, let id = row.id {
      row.claim.webpageURL = "https://www.tiktok.com/@\(account)/video/\(id)"
    }
    return true
  }

  /// 4CAT writes the same columns for all its platforms, and those of the platform besides.
  private static func collected(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("timestamp") || fields.has("unix_timestamp"), fields.has("body") || fields.has("author") else {
      return false
    }
    row.claim.extractorKey =
      fields.has("tiktok_url") ? "TikTok" : fields.has("instagram_url") ? "Instagram" : fields.text("source_platform")
    row.id = fields.id("id")
    row.claim.account = fields.text("author")
    row.claim.posted = fields.moment("unix_timestamp", "timestamp", zone: .utc)
    row.claim.caption = fields.text("body")
    row.claim.transcript = fields.text("voice_to_text", "transcript")
    row.claim.webpageURL = fields.text("tiktok_url", "instagram_url", "post_url", "url", "link")
    row.claim.retrieved = fields.moment("timestamp_collected", "collected_at", zone: .utc)
    return true
  }

  /// The columns that InVID's network tool wants: `objects, username, id, date, text`.
  private static func network(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("date"), fields.has("username") else { return false }
    row.id = fields.id("id")
    row.claim.account = fields.text("username")
    row.claim.posted = fields.moment("date")
    row.claim.caption = fields.text("text")
    return true
  }

  /// What a person types into a spreadsheet: this program's own names.
  private static func plain(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("file") || fields.has("post_id"),
      ["posted", "caption", "account", "webpage_url"].contains(where: fields.has)
    else { return false }
    row.id = fields.id("post_id")
    row.claim.extractorKey = fields.text("extractor_key")
    row.claim.account = fields.text("account")
    row.claim.posted = fields.moment("posted")
    row.claim.retrieved = fields.moment("retrieved")
    row.claim.caption = fields.text("caption")
    row.claim.transcript = fields.text("transcript")
    row.claim.webpageURL = fields.text("webpage_url")
    return true
  }
}
