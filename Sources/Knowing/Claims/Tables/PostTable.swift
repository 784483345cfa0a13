/// The flat fields of a post, told apart by the names that their collectors give them.
///
/// | collector | post | account | time | caption |
/// |---|---|---|---|---|
/// | TikTok Research API | `id` | `username` | `create_time` (seconds) | `video_description` |
/// | 4CAT | `id` | `author` | `timestamp` (UTC), `unix_timestamp` | `body` |
/// | InVID | `id` | `username` | `date` | `text` |
/// | yt-dlp | `InfoJSON` tells | | | |
/// | by hand | `file` or `post_id` | `account` | `posted` | `caption` |
///
/// By hand a column may have the names that people give it: `file,date,text`, `File,Posted,Caption`.
enum PostTable {
  /// What a table by hand should have, for messages.
  static let wanted =
    "a table of one's own needs a column 'file' (or 'post_id', or 'url') and 'posted', 'caption' or 'account' beside it"

  /// `nil` where the fields are of none of them.
  static func row(_ given: PostFields, source: String) -> ClaimRow? {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source))
    let isKnown =
      research(&fields, &row) || collected(&fields, &row) || network(&fields, &row) || plain(&fields, &row)
    guard isKnown else { return nil }
    row.file = row.file ?? fields.text("file")
    row.claim.postID = row.id
    row.add(elsewhere(fields))
    row.claim.completeFromAddress()
    if row.claim.completeFromID() { fields.miss("date: expected one, found none; the one in the post's ID is taken") }
    row.claim.warnings = fields.warnings
    return row
  }

  /// What collectors write down of a post beside its caption.
  private static func elsewhere(_ fields: PostFields) -> [String] {
    let texts = fields.texts(
      "title", "subject", "headline", "stickers", "sticker_text", "alt_text", "alt_texts", "image_alt_text",
      "media_alt",
      "alt", "place_name", "location_name", "location", "quoted_text", "quote_body")
    let tags = fields.texts("hashtags", "hashtag_names", "tags").flatMap { $0.split { ",|; ".contains($0) } }
    return texts + tags.map { $0.hasPrefix("#") ? String($0) : "#\($0)" }
  }

  /// https://developers.tiktok.com/doc/research-api-specs-query-videos
  private static func research(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("create_time"), fields.has("username") || fields.has("video_description") else { return false }
    row.claim.extractorKey = "TikTok"
    row.id = fields.id("id", "video_id")
    row.claim.account = fields.text("username")
    row.claim.posted = fields.moment("create_time", zone: .utc)
    row.takeCaption(&fields, "video_description")
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
      fields.has("tiktok_url")
      ? "TikTok"
      : fields.has("instagram_url")
        ? "Instagram" : fields.text("source_platform").map { PostAddress($0)?.platform ?? $0 }
    row.id = fields.id("id")
    row.claim.account = fields.text("author")
    row.claim.posted = fields.moment("unix_timestamp", "timestamp", zone: .utc)
    row.takeCaption(&fields, "body")
    row.claim.transcript = fields.text("voice_to_text", "transcript")
    row.claim.webpageURL = fields.text("tiktok_url", "instagram_url", "post_url", "url", "link")
    row.claim.retrieved = fields.moment("timestamp_collected", "collected_at", zone: .utc)
    return true
  }

  /// The columns that InVID's network tool wants: `objects, username, id, date, text`.
  private static func network(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    guard fields.has("date"), fields.has("username"), fields.has("id") || fields.has("objects") else { return false }
    row.id = fields.id("id")
    row.claim.account = fields.text("username")
    row.claim.posted = fields.moment("date")
    row.takeCaption(&fields, "text")
    row.claim.webpageURL = fields.text("url", "link")
    return true
  }

  /// What a person types into a spreadsheet: this program's own names, or what people call the same.
  private static func plain(_ fields: inout PostFields, _ row: inout ClaimRow) -> Bool {
    let file = ["file", "filename", "file_name", "path", "clip", "media", "video"].first(where: fields.has)
    let dates = [
      "posted", "posted_at", "date", "time", "datetime", "timestamp", "published", "published_at", "created_at",
    ]
    let texts = ["caption", "text", "description", "body", "message"]
    let accounts = ["account", "author", "username", "user", "uploader", "handle", "channel"]
    let addresses = ["webpage_url", "url", "link", "post_url", "address"]
    let date = dates.first(where: fields.has)
    let text = texts.first(where: fields.has)
    let account = accounts.first(where: fields.has)
    let address = addresses.first(where: fields.has)
    let isNamed = file != nil || fields.has("post_id")
    guard date != nil || text != nil || isNamed && (account != nil || address != nil),
      isNamed || fields.has("id") || address != nil
    else { return false }
    row.file = file.flatMap { fields.text($0) }
    row.claim.webpageURL = address.flatMap { fields.text($0) }
    row.id = fields.id("post_id", "id") ?? row.claim.webpageURL.flatMap { PostAddress($0)?.id }
    row.claim.extractorKey = fields.text("extractor_key", "platform")
    row.claim.account = account.flatMap { fields.text($0) }
    row.claim.posted = date.flatMap { fields.moment($0) }
    row.claim.retrieved = fields.moment("retrieved")
    if let text { row.takeCaption(&fields, text) }
    row.claim.transcript = fields.text("transcript")
    return true
  }
}
