/// Finds where the words of a caption begin and end.
struct CaptionSplitter {
  private(set) var words: [Caption.Word] = []
  private(set) var pieces: [Caption.Word] = []
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var place = 0
    while place < scalars.count {
      guard let start = scalars[place...].firstIndex(where: { !$0.properties.isWhitespace }) else { break }
      let stop = scalars[start...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
      split(field: start..<stop)
      place = stop
    }
  }

  /// Something between blanks.
  private mutating func split(field: Range<Int>) {
    let isLink = Self.isLink(scalars[field])
    var place = field.lowerBound
    while place < field.upperBound {
      guard let start = scalars[place..<field.upperBound].firstIndex(where: Self.isWord) else { return }
      let stop = scalars[start..<field.upperBound].firstIndex { !Self.isWord($0) } ?? field.upperBound
      let sign = start > field.lowerBound ? scalars[start - 1] : " "
      add(start..<stop, isTag: sign == "#" || sign == "\u{FF03}", isAddress: isLink || sign == "@")
      place = stop
    }
  }

  private mutating func add(_ range: Range<Int>, isTag: Bool, isAddress: Bool) {
    func word(_ range: Range<Int>) -> Caption.Word {
      Caption.Word(
        range: range, folded: FoldedText.fold(scalars[range]), isTag: isTag, isAddress: isAddress)
    }
    let whole = word(range)
    // Marks and invisible characters alone are no word.
    guard !whole.folded.isEmpty else { return }
    words.append(whole)
    var start = range.lowerBound
    for place in range.dropFirst() where Self.isBorder(scalars[place - 1], scalars[place]) {
      pieces.append(word(start..<place))
      start = place
    }
    pieces.append(start == range.lowerBound ? whole : word(start..<range.upperBound))
  }

  /// Letters, digits, what is written over and under them, and what cannot be seen, which must not part a word.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5a).contains(scalar.value)
        || (0x61...0x7a).contains(scalar.value) || scalar.value < 0x20 || scalar.value == 0x7f
    }
    if FoldedText.apostrophes.contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark, .format, .control: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// `tE`, `t2`, `2t`, and from one manner of writing to the other.
  private static func isBorder(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left.properties.isLowercase, right.properties.isUppercase { return true }
    if FoldedText.isInvisible(left) || FoldedText.isInvisible(right) { return false }
    let isDigit = (left.properties.numericType == .decimal, right.properties.numericType == .decimal)
    return isDigit.0 != isDigit.1 || FoldedText.isUnspaced(left) != FoldedText.isUnspaced(right)
  }

  private static func isLink(_ field: ArraySlice<Unicode.Scalar>) -> Bool {
    // A link is known by its beginning; a field without one may be a megabyte.
    let head = String(String.UnicodeScalarView(field.prefix(200))).lowercased()
    return head.contains("://") || head.hasPrefix("www.")
  }
}
