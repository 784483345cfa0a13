/// How captions end that were cut off: by an ellipsis, by the word that a page puts there for readers to press, and with
/// a link to the post behind either.
///
/// It errs on the side of the post: a caption that was written to end so is taken for one that was cut off, and nothing is
/// held against it.
public enum CaptionEnding {
  /// What at the end of a caption says that it was cut off.
  ///
  /// - Parameter caption: the words under a post.
  /// - Returns: those signs, as they stand there; `nil` where nothing says so.
  public static func ofCut(_ caption: String) -> String? {
    // No sign is far from the end, and a caption may be of any length.
    var rest = Array(caption.unicodeScalars.suffix(4000))[...]
    strip(&rest)
    if let dots = ellipses.first(where: { rest.ends(with: $0) }) { return text(rest.suffix(dots.count)) }
    let line = rest.suffix(while: { !isLineEnd($0) })
    if let word = unspaced.first(where: { line.ends(with: $0) }) { return text(line.suffix(word.count)) }
    let words = line.suffix(while: { isWord($0) || isBlank($0) }).drop(while: isBlank)
    guard !words.isEmpty else { return nil }
    let folded = fold(words)
    if let sign = signs.first(where: { folded == $0 || folded.hasSuffix(" " + $0) }) {
      return text(words.suffix(sign.unicodeScalars.count))
    }
    // Words of everyday sentences: only where they stand alone, or behind what cannot belong to the sentence.
    guard buttons.contains(folded) else { return nil }
    let before = rest.dropLast(words.count).reversed().first { isLineEnd($0) || !isBlank($0) }
    return before.map { isLineEnd($0) || "….⋯‥([{|·•".unicodeScalars.contains($0) } ?? true ? text(words) : nil
  }

  /// Links, blanks, what cannot be seen, and closing marks say nothing about the end of the words before them.
  private static func strip(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while true {
      let count = rest.count
      while let last = rest.last, isBlank(last) || closers.contains(last) { rest.removeLast() }
      let token = rest.suffix(while: { !isBlank($0) })
      if let link = linkStart(token) { rest = rest[..<link] }
      if rest.count == count { return }
    }
  }

  /// Where in a word a link begins; the ellipsis of `…https://t.co/x` belongs to the words before it.
  private static func linkStart(_ token: ArraySlice<Unicode.Scalar>) -> Int? {
    let colon = token.indices.first { token[$0...].starts(with: Self.slashes) }
    if let colon {
      return token[..<colon].lastIndex { !$0.isASCII || !$0.properties.isAlphabetic }.map { $0 + 1 } ?? token.startIndex
    }
    guard let start = token.firstIndex(where: isLetter) else { return nil }
    let head = text(token[start...].prefix(20)).lowercased()
    return hosts.contains(where: head.hasPrefix) ? start : nil
  }

  private static let slashes = Array("://".unicodeScalars)
  private static let hosts = ["www.", "t.co/", "pic.twitter.com/", "pic.x.com/", "bit.ly/"]
  private static let closers = Set(")]}»”\"’'›>→➡▼▾⌄⏬👇".unicodeScalars)
  private static let ellipses = [
    "…", "⋯", "‥", "...", ". . .", "。。。", "．．．", "․․․", "&hellip;", "&#8230;", "&#x2026;",
  ].map { Array($0.unicodeScalars) }

  /// What pages write in scripts without blanks.
  private static let unspaced = [
    "更多", "全文", "展开", "展開", "查看更多", "もっと見る", "続きを読む", "さらに表示", "더보기", "더 보기", "ดูเพิ่มเติม", "เพิ่มเติม",
  ].map { Array($0.unicodeScalars) }

  /// What pages write, and what no sentence goes on after.
  private static let signs = [
    "more", "continue reading", "keep reading", "ещё", "еще", "показать полностью", "читать далее", "читать дальше",
    "читати далі", "показати повністю", "المزيد", "ادامه مطلب", "مزید", "weiterlesen", "mehr anzeigen", "mehr lesen",
    "voir plus", "afficher plus", "en voir plus", "afficher la suite", "lire la suite", "voir la suite", "ver más",
    "leer más", "mostrar más", "ver mas", "ver mais", "mostrar mais", "leia mais", "ler mais", "mostra altro",
    "visualizza altro", "leggi tutto", "continua a leggere", "meer weergeven", "lees meer", "zobacz więcej",
    "pokaż więcej", "czytaj więcej", "devamını oku", "devamını gör", "daha fazla göster", "daha fazlası", "ראה עוד",
    "הצג עוד", "קרא עוד", "और देखें", "और पढ़ें", "আরও দেখুন", "مزید دیکھیں", "selengkapnya", "xem thêm", "visa mer",
    "vis mer", "se mere", "näytä lisää", "mai multe", "vezi mai mult", "zobrazit více", "több megjelenítése",
    "περισσότερα",
  ]

  /// What pages write, too, but sentences end with.
  private static let buttons: Set<String> = [
    "mehr", "plus", "suite", "la suite", "más", "mas", "mais", "altro", "meer", "więcej", "více", "viac", "devamı",
    "далее", "дальше", "подробнее", "ще", "більше", "далі", "بیشتر", "עוד", "और", "আরও", "lainnya", "thêm", "mer",
    "mere", "lisää", "több", "mai mult",
  ]

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Blanks, and what shows nothing.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .control, .format: return true
    default: return scalar.properties.isVariationSelector
    }
  }

  private static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    text(scalars).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool { suffix(other.count).elementsEqual(other) }

  /// The longest end of which every member is so.
  fileprivate func suffix(while isSo: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let start = lastIndex { !isSo($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
