/// Instagram's answer about a post, in the forms of its app and of its page.
enum CapturedInstagram {
  static func row(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "Instagram"), id: fields.id("code", "shortcode"))
    row.claim.posted = fields.moment("taken_at", "taken_at_timestamp", zone: .utc)
    for name in ["user", "owner"] where row.claim.account == nil {
      var user = fields.fields(name)
      row.claim.account = user?.text("username")
      fields.take(user)
    }
    takeCaption(&row, &fields)
    if let id = row.id { row.claim.webpageURL = "https://www.instagram.com/p/\(id)/" }
    row.add(elsewhere(fields))
    row.claim.warnings = fields.warnings
    return row
  }

  private static func takeCaption(_ row: inout ClaimRow, _ fields: inout PostFields) {
    if fields.holdsObject("caption"), var caption = fields.fields("caption") {
      row.takeCaption(&caption, "text")
      fields.take(caption)
    } else if let edges = fields.object("edge_media_to_caption")?.objects("edges") {
      let texts = edges.compactMap { $0.object("node") }.flatMap { $0.texts("text") }
      row.claim.caption = texts.isEmpty ? nil : texts.joined(separator: "\n")
      if texts.isEmpty, !edges.isEmpty { row.claim.statedState = .unread }
    } else {
      row.takeCaption(&fields, "caption")
    }
  }

  /// What pictures show for those who do not see them, a title, the place.
  private static func elsewhere(_ fields: PostFields) -> [String] {
    var pictures = [fields] + fields.objects("carousel_media")
    pictures += (fields.object("edge_sidecar_to_children")?.objects("edges") ?? []).compactMap { $0.object("node") }
    let places = fields.object("location")?.texts("name", "city", "address") ?? []
    return fields.texts("title") + pictures.flatMap { $0.texts("accessibility_caption") } + places
  }
}
