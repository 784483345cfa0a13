/// The `result.json` that Telegram Desktop writes when a person exports one chat, or all of them.
///
/// https://core.telegram.org/import-export: a chat has `id`, `name`, `type` and `messages`; of an export of all,
/// the chats stand in `chats.list` (and `left_chats.list`).
enum TelegramExport {
  static func rows(_ export: [String: Any], source: String) -> [ClaimRow] {
    guard export["messages"] == nil else { return chat(export, "", source) }
    var rows: [ClaimRow] = []
    for name in ["chats", "left_chats"] {
      guard let list = (export[name] as? [String: Any])?["list"] as? [Any] else { continue }
      for (number, one) in zip(1..., list) {
        if let values = one as? [String: Any] { rows += chat(values, "\(name) \(number), ", source) }
      }
    }
    return rows
  }

  private static func chat(_ values: [String: Any], _ place: String, _ source: String) -> [ClaimRow] {
    var chat = PostFields(values, at: place + "chat")
    let id = chat.id("id")
    guard let messages = chat.list("messages") else { return [] }
    var rows: [ClaimRow] = []
    for (number, message) in zip(1..., messages) {
      guard let values = message as? [String: Any], (values["type"] as? String ?? "message") == "message" else {
        continue
      }
      if let row = row(PostFields(values, at: "\(place)message \(number)"), chat: id, source) { rows.append(row) }
    }
    return rows
  }

  /// `nil` for a message without a file: no clip can be known by it.
  private static func row(_ given: PostFields, chat: String?, _ source: String) -> ClaimRow? {
    var fields = given
    // "(File not included. Change data exporting settings to download.)" stands in the file's place.
    guard let file = fields.text("file"), !file.hasPrefix("(") else { return nil }
    var row = ClaimRow(claim: Claim(source: source, extractorKey: "Telegram"), file: file)
    let number = fields.id("id")
    // Numbers are counted anew in every chat.
    row.claim.postID = number.map { number in chat.map { "\($0)/\(number)" } ?? number }
    row.claim.account = fields.id("from_id", "actor_id")
    // `date` is the time of the exporting computer's clock.
    row.claim.posted = fields.moment("date_unixtime", zone: .utc) ?? fields.moment("date")
    row.claim.caption = caption(&fields)
    row.claim.warnings = fields.warnings
    return row
  }

  /// A text, or a list of texts and of objects with a text (links, bold pieces, hashtags).
  private static func caption(_ fields: inout PostFields) -> String? {
    guard fields.holdsList("text") else { return fields.text("text") }
    let pieces = (fields.list("text") ?? []).map { piece in
      (piece as? String) ?? ((piece as? [String: Any])?["text"] as? String) ?? ""
    }
    let text = pieces.joined()
    return text.contains { !$0.isWhitespace } ? text : nil
  }
}
