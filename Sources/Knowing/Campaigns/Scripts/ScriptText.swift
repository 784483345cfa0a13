internal import Audio

/// A transcript made ready to be compared.
struct ScriptText {
  /// Number of the clip that it is spoken in.
  let clip: Int
  private let transcript: Transcript
  /// One number a token.
  let tokens: [UInt64]
  /// To which word each token belongs.
  private let words: [Int]

  init(_ transcript: Transcript, clip: Int) {
    self.clip = clip
    self.transcript = transcript
    let (forms, words) = transcript.tokens
    tokens = forms.map { MinHash.hash($0) }
    self.words = words
  }

  /// Where the overlapping windows lie in which texts are compared as wholes.
  func windows(_ rules: ScriptRules) -> [Range<Int>] {
    guard tokens.count >= rules.shingle else { return [] }
    var windows: [Range<Int>] = []
    var start = 0
    while true {
      let end = min(start + rules.window, tokens.count)
      windows.append(start..<end)
      if end == tokens.count { return windows }
      start += rules.step
    }
  }

  /// All runs of so many tokens in a window.
  func shingles(_ window: Range<Int>, length: Int) -> Set<UInt64> {
    guard window.count >= length else { return [] }
    return Set(
      (window.lowerBound...(window.upperBound - length)).map { start in
        tokens[start..<(start + length)].reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 &+ 1 }
      })
  }

  /// How many tokens mean as much as one word: a word is two characters where each character is a token.
  func needed(_ range: Range<Int>, _ rules: ScriptRules) -> Int {
    let single = range.filter { WordForms.isUnspaced(transcript.words[words[$0]].text) }.count
    return 2 * single > range.count ? 2 * rules.leastSame : rules.leastSame
  }

  /// When tokens are spoken.
  func seconds(_ range: Range<Int>) -> TimeRange? {
    guard let first = range.first, let last = range.last, let start = transcript.words[words[first]].start,
      let stop = transcript.words[words[last]].stop
    else { return nil }
    return TimeRange(start: start, stop: max(start, stop))
  }

  /// The words of tokens, as they are written.
  func quoted(_ range: Range<Int>) -> String {
    var quoted = ""
    var last = -1
    for token in range where words[token] != last {
      let word = transcript.words[words[token]].text
      let isJoined = WordForms.isUnspaced(word) && last >= 0 && WordForms.isUnspaced(transcript.words[last].text)
      quoted += (quoted.isEmpty || isJoined ? "" : " ") + word
      last = words[token]
    }
    return quoted
  }

  /// Whole tokens of a range that was computed with, kept inside the text.
  func tokens(_ range: TimeRange) -> Range<Int> {
    let low = min(max(0, Int(range.start.rounded())), tokens.count)
    return low..<max(low, min(Int(range.stop.rounded()), tokens.count))
  }
}
