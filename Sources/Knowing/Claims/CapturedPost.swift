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
    case "tiktok.com": row = tiktok(data, source)
    case "twitter.com", "x.com": row = twitter(data, source)
    case "instagram.com": row = instagram(data, source)
    default: return nil
    }
    row.id = row.id ?? capture.id("item_id")
    row.claim.postID = row.id
    row.claim.retrieved = capture.moment("timestamp_collected", zone: .utc)
    row.claim.warnings += capture.warnings
    return row
  }

  private static func tiktok(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "TikTok"), id: fields.id("id"))
    row.claim.caption = fields.text("desc")
    row.claim.posted = fields.moment("createTime", zone: .utc)
    // In a page's own JSON the author is a text, in the answers to the page an object.
    if var author = object("author", &fields) {
      row.claim.account = author.text("uniqueId")
      fields.take(author)
    } else {
      row.claim.account = fields.text("author")
    }
    if let account = row.claim.account, let id = row.id {
      row.claim.webpageURL = "https://www.tiktok.com/@\(account)/video/\(id)"
    }
    row.claim.warnings = fields.warnings
    return row
  }

  private static func twitter(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "Twitter"), id: fields.id("rest_id"))
    var legacy = fields.fields("legacy")
    row.id = row.id ?? legacy?.id("id_str")
    row.claim.caption = legacy?.text("full_text")
    row.claim.posted = legacy?.moment("created_at", zone: .utc)
    var core = fields.fields("core")
    var results = core?.fields("user_results")
    var user = results?.fields("result")
    // The handle has moved from one to the other.
    var names = user?.has("core") == true ? user?.fields("core") : user?.fields("legacy")
    row.claim.account = names?.text("screen_name")
    for part in [legacy, core, results, user, names] { fields.take(part) }
    if let account = row.claim.account, let id = row.id {
      row.claim.webpageURL = "https://x.com/\(account)/status/\(id)"
    }
    row.claim.warnings = fields.warnings
    return row
  }

  private static func instagram(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "Instagram"), id: fields.id("code", "shortcode"))
    row.claim.posted = fields.moment("taken_at", "taken_at_timestamp", zone: .utc)
    var user = fields.fields("user")
    row.claim.account = user?.text("username")
    fields.take(user)
    if var caption = object("caption", &fields) {
      row.claim.caption = caption.text("text")
      fields.take(caption)
    } else {
      row.claim.caption = fields.text("caption")
    }
    if let id = row.id { row.claim.webpageURL = "https://www.instagram.com/p/\(id)/" }
    row.claim.warnings = fields.warnings
    return row
  }

  /// A field's object, where it is one; of what else it may be nothing is said.
  private static func object(_ name: String, _ fields: inout PostFields) -> PostFields? {
    fields.holdsObject(name) ? fields.fields(name) : nil
  }
}
