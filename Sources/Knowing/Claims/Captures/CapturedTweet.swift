/// X's answer about a post. Its facts have moved more than once: what is not in one place is looked for in the others.
enum CapturedTweet {
  static func row(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "Twitter"), id: fields.id("rest_id", "id_str"))
    // Posts with a warning before them stand one level deeper.
    if !fields.has("legacy"), let inner = fields.object("tweet") {
      fields = inner
      row.id = row.id ?? fields.id("rest_id", "id_str")
    }
    var legacy = fields.fields("legacy")
    var details = fields.object("details")
    row.id = row.id ?? legacy?.id("id_str")
    row.claim.posted =
      legacy?.moment("created_at", zone: .utc) ?? fields.moment("created_at", zone: .utc)
      ?? details?.moment("created_at_ms", "created_at", zone: .utc)
    takeCaption(&row, &fields, legacy, details)
    row.claim.account = account(&fields) ?? addressee(legacy ?? fields, id: row.id)
    for part in [legacy, details] { fields.take(part) }
    if let account = row.claim.account, let id = row.id {
      row.claim.webpageURL = "https://x.com/\(account)/status/\(id)"
    }
    row.add(elsewhere(fields, legacy))
    row.claim.postID = row.id
    if row.claim.completeFromID() { fields.miss("date: expected one, found none; the one in the post's ID is taken") }
    row.claim.warnings = fields.warnings
    return row
  }

  /// The whole of a long post is a note; of a repost, in what it repeats; only beginnings stand in `full_text`.
  private static func takeCaption(
    _ row: inout ClaimRow, _ fields: inout PostFields, _ legacy: PostFields?, _ details: PostFields?
  ) {
    var places = [fields, legacy, details].compactMap(\.self)
    let isThere = places.contains { $0.holdsText("full_text") || $0.holdsText("text") }
    row.claim.statedState = isThere ? nil : .unread
    for place in places.indices { row.takeCaption(&places[place], "full_text", "text") }
    if let whole = note(fields) ?? repeated(fields) ?? legacy.flatMap(repeated) {
      row.claim.caption = whole
      row.claim.statedState = .whole
    } else if row.claim.caption != nil {
      let isCut = places.contains { $0.holdsTrue("truncated") } || fields.has("note_tweet")
      row.claim.statedState = isCut ? .cut : nil
    }
    for place in places { fields.take(place) }
  }

  private static func note(_ fields: PostFields) -> String? {
    fields.object("note_tweet")?.object("note_tweet_results")?.object("result")?.texts("text").first
  }

  /// What a repost repeats, as its own answer says it.
  private static func repeated(_ fields: PostFields) -> String? {
    guard let result = fields.object("retweeted_status_result")?.object("result") else { return nil }
    let post = result.object("tweet") ?? result
    if let note = note(post) { return note }
    return post.object("legacy")?.texts("full_text").first { CaptionEnding.ofCut($0) == nil }
  }

  /// The handle has moved from one to the other.
  private static func account(_ fields: inout PostFields) -> String? {
    var core = fields.fields("core")
    var results = core?.fields("user_results")
    var user = results?.fields("result")
    var account: String?
    for name in ["core", "legacy"] where account == nil {
      var names = user?.fields(name)
      account = names?.text("screen_name")
      fields.take(names)
    }
    for part in [core, results, user] { fields.take(part) }
    return account ?? fields.object("user")?.texts("screen_name").first
  }

  /// The account in the address of the post's own media. Media that are another's bear that one's address.
  private static func addressee(_ fields: PostFields, id: String?) -> String? {
    Self.media(fields).flatMap { $0.texts("expanded_url") }.compactMap { PostAddress($0) }
      .first { $0.id == id && id != nil }?.account
  }

  private static func media(_ fields: PostFields) -> [PostFields] {
    ["extended_entities", "entities"].flatMap { fields.object($0)?.objects("media") ?? [] }
  }

  /// Descriptions and titles of its media, the place, what it quotes, the article that it is.
  private static func elsewhere(_ fields: PostFields, _ legacy: PostFields?) -> [String] {
    var texts: [String] = []
    for place in [legacy, fields].compactMap(\.self) {
      for one in media(place) {
        texts += one.texts("ext_alt_text", "alt_text")
        texts += one.object("additional_media_info")?.texts("title", "description") ?? []
      }
      texts += place.object("place")?.texts("full_name") ?? []
      if let result = place.object("quoted_status_result")?.object("result") {
        let quoted = result.object("tweet") ?? result
        texts += note(quoted).map { [$0] } ?? quoted.object("legacy")?.texts("full_text") ?? []
      }
    }
    let article = fields.object("article")?.object("article_results")?.object("result")
    return texts + (article?.texts("title", "preview_text", "plain_text") ?? [])
  }
}
