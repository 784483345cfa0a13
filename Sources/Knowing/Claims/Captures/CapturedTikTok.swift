/// TikTok's answer about a video.
enum CapturedTikTok {
  static func row(_ given: PostFields, _ source: String) -> ClaimRow {
    var fields = given
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "TikTok"), id: fields.id("id"))
    row.takeCaption(&fields, "desc")
    row.claim.posted = fields.moment("createTime", zone: .utc)
    // In a page's own JSON the author is a text, in the answers to the page an object.
    if fields.holdsObject("author"), var author = fields.fields("author") {
      row.claim.account = author.text("uniqueId")
      fields.take(author)
    } else {
      row.claim.account = fields.text("author")
    }
    if let account = row.claim.account, let id = row.id {
      row.claim.webpageURL = "https://www.tiktok.com/@\(account)/video/\(id)"
    }
    row.add(elsewhere(fields))
    row.claim.warnings = fields.warnings
    return row
  }

  /// The words on the picture, the tags, the title of a row of pictures, the place.
  private static func elsewhere(_ fields: PostFields) -> [String] {
    let contents = fields.objects("contents")
    var texts = contents.flatMap { $0.texts("desc") }
    texts += fields.objects("stickersOnItem").flatMap { $0.texts("stickerText") }
    let extras = fields.objects("textExtra") + contents.flatMap { $0.objects("textExtra") }
    texts += extras.flatMap { $0.texts("hashtagName") }.map { "#\($0)" }
    texts += fields.object("imagePost")?.texts("title") ?? []
    return texts + (fields.object("poi")?.texts("name", "address", "city") ?? [])
  }
}
