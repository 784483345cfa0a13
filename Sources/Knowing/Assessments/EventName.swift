/// A name by which a caption may call an event: one or several words, as a person wrote them.
struct EventName {
  let words: [NameWord]
  /// All words as one, as hashtags write them.
  let joined: [Unicode.Scalar]
  /// Whether it is found inside longer runs of letters, because its script has no blanks.
  let isUnspaced: Bool

  init(_ text: String) {
    let folded = Caption.folded(text)
    words = folded.map { NameWord($0) }
    joined = folded.flatMap(\.self)
    // One sign alone names too many things.
    isUnspaced = joined.count >= 2 && joined.contains(where: FoldedText.isUnspaced)
  }
}
