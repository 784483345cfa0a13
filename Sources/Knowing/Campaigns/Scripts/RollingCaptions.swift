/// Captions as words, each told once.
///
/// Automatic captions roll: each repeats the line above it, and often stands there once more for a moment without a new
/// word. Recognisers of speech sometimes write a line over and over. What a caption begins with and the words before it
/// end with is therefore left out.
enum RollingCaptions {
  /// Words that are looked back for a repetition: two long lines.
  private static let reach = 40

  static func words(_ cues: [Cue]) -> [Transcript.Word] {
    var words: [Transcript.Word] = []
    var lastStop = -Double.infinity
    for cue in cues {
      let found = WordForms.words(cue.text)
      guard !found.isEmpty else { continue }
      // After a pause the same words are said again.
      let known = cue.start - lastStop < 1 ? repeated(found, after: words) : 0
      lastStop = cue.stop
      let new = found.dropFirst(known)
      let length = (cue.stop - cue.start) / Double(max(1, new.count))
      for (place, word) in new.enumerated() {
        words.append(
          Transcript.Word(
            text: word.text, start: cue.start + Double(place) * length, stop: cue.start + Double(place + 1) * length,
            tokens: word.tokens))
      }
    }
    return words
  }

  /// How many of the words are those that came last: all of them, or at least two.
  private static func repeated(_ found: [(text: String, tokens: [String])], after words: [Transcript.Word]) -> Int {
    for count in stride(from: min(found.count, words.count, reach), to: 0, by: -1) {
      guard count > 1 || count == found.count else { continue }
      let isSame = zip(words.suffix(count), found).allSatisfy { $0.tokens == $1.tokens }
      if isSame { return count }
    }
    return 0
  }
}
