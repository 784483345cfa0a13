/// A caption taken apart into words, to look for names in it. Captions are hostile input: the work grows with their
/// length and no faster.
struct Caption {
  /// A run of letters and digits.
  struct Word {
    /// Where it stands in the caption, in characters (Unicode scalars).
    let range: Range<Int>
    /// Without case, accents and other differences of writing.
    let folded: [Unicode.Scalar]
    /// Whether it follows a `#`, where words are written as one.
    let isTag: Bool
    /// Whether it belongs to a link or to an account's handle.
    let isAddress: Bool
  }

  /// No platform allows so long a caption; what comes after it is not read.
  static let limit = 1 << 20

  private let scalars: [Unicode.Scalar]
  /// As blanks and signs part them: `BeirutExplosion2020`.
  private let words: [Word]
  /// Parted also where capitals, digits and scripts do: `Beirut`, `Explosion`, `2020`.
  private let pieces: [Word]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars.prefix(Self.limit))
    let splitter = CaptionSplitter(scalars)
    words = splitter.words
    pieces = splitter.pieces
  }

  /// The words alone, for a name that is looked for.
  static func folded(_ text: String) -> [[Unicode.Scalar]] {
    Caption(text).words.map(\.folded)
  }

  /// What of the caption names the event so.
  func mention(of name: EventName) -> String? {
    let range = sequence(name, in: words) ?? sequence(name, in: pieces) ?? inside(name)
    return range.map { text($0) }
  }

  /// What of the caption names the year: `2020`, `04.08.2020`, `20200804`. Links and handles are full of numbers that
  /// mean nothing.
  func mention(ofYear year: Int) -> String? {
    let digits = Array(String(year).unicodeScalars)
    let piece = pieces.first { piece in
      guard !piece.isAddress, piece.folded.starts(with: digits) else { return false }
      let rest = piece.folded.dropFirst(digits.count)
      return rest.isEmpty || Self.isDay(rest)
    }
    return piece.map { text($0.range) }
  }

  /// `0804`, as compact dates end.
  private static func isDay(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    guard digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(String(String.UnicodeScalarView(digits)))
    else { return false }
    return (1...12).contains(number / 100) && (1...31).contains(number % 100)
  }

  /// All words of the name, one after the other.
  private func sequence(_ name: EventName, in words: [Word]) -> Range<Int>? {
    guard let first = name.words.first, words.count >= name.words.count else { return nil }
    for start in 0...(words.count - name.words.count) where first.matches(words[start].folded) {
      let isAll = name.words.indices.dropFirst().allSatisfy { name.words[$0].matches(words[start + $0].folded) }
      if isAll { return words[start].range.lowerBound..<words[start + name.words.count - 1].range.upperBound }
    }
    return nil
  }

  /// The name within a longer word: in a hashtag, and in scripts that put no blanks between words.
  private func inside(_ name: EventName) -> Range<Int>? {
    guard name.isUnspaced || name.joined.count >= 4 else { return nil }
    return words.first { word in (name.isUnspaced || word.isTag) && word.folded.holds(name.joined) }?.range
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}

extension [Unicode.Scalar] {
  /// Whether `other` stands somewhere in it.
  fileprivate func holds(_ other: [Unicode.Scalar]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...(count - other.count)).contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
