/// The words of a caption, as far as captions are compared.
enum CaptionWords {
  /// The hashtags, without `#`, in lower case, in their order.
  static func hashtags(_ caption: String) -> [String] {
    caption.split { $0.isWhitespace || $0 == "," }.flatMap { word in
      word.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }).lowercased() }
    }
    .filter { !$0.isEmpty }
  }

  /// The caption without hashtags, in lower case, with single blanks; `nil` where nothing is left.
  static func plain(_ caption: String) -> String? {
    let words = caption.lowercased().split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("#") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
