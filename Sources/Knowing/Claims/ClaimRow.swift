/// One post of a file of claims, and by what its clip is known again.
struct ClaimRow: Hashable, Sendable {
  var claim: Claim
  /// The post's ID as it may stand in a file's name: without a channel.
  var id: String?
  /// Where the clip is, as the file of claims says it (relative to it).
  var file: String?

  /// Takes the caption from the first of some fields that has it. Where there are words that are no text, nobody can say
  /// what they do not name.
  mutating func takeCaption(_ fields: inout PostFields, _ names: String...) {
    for name in names {
      if let text = fields.text(name) {
        claim.caption = text
        claim.statedState = nil
        return
      }
      if fields.holdsNoText(name) { claim.statedState = .unread }
    }
  }

  /// Takes over what a post says elsewhere than in its caption, each text once.
  mutating func add(_ texts: [String]) {
    for text in texts where text != claim.caption && !claim.otherText.contains(text) { claim.otherText.append(text) }
  }
}
