internal import Dates

/// What a downloader wrote into the media file itself (yt-dlp's `--embed-metadata`).
enum ContainerClaim {
  /// A claim only where the file names the page that it came from: without it, `date` and `description` are of anything
  /// (a song, a camera), and `creation_time` is that of the file, never that of a post.
  ///
  /// - Parameters:
  ///   - tags: the container's metadata.
  ///   - source: the media file.
  /// - Returns: `nil` where it names no page.
  static func claim(_ tags: [String: String], source: String) -> Claim? {
    var known: [String: String] = [:]
    for (key, value) in tags.sorted(by: { $0.key < $1.key }) { known[key.lowercased()] = value }
    guard let url = ["purl", "comment"].compactMap({ known[$0] }).first(where: isAddress) else { return nil }
    var claim = Claim(source: source)
    claim.webpageURL = url
    claim.caption = ["description", "synopsis"].compactMap { known[$0] }.first { $0.contains { !$0.isWhitespace } }
    if let date = known["date"] {
      claim.posted = Moment(uploadDate: date)
      if claim.posted == nil { claim.warnings.append("date: expected a day as eight digits (YYYYMMDD); left out") }
      if let flaw = claim.posted.flatMap({ PostDate.flaw(of: $0) }) {
        claim.warnings.append("date: expected the date of a post, found \(date), which \(flaw); left out")
        claim.posted = nil
      }
    }
    return claim
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
  }
}
