public import Dates

/// What is known of a post: who posted a clip, when, and with which words.
public struct Claim: Hashable, Sendable {
  /// The files that say so, and `commandLine` where a person does; the first that knew the clip comes first.
  public var sources: [String]
  /// All of them in one line for people.
  public var source: String { sources.joined(separator: ", ") }
  /// What stands among the sources for a person's own word.
  public static let commandLine = "command line"
  /// The platform, by yt-dlp's name for its reader of it (`TikTok`, `Twitter`, `TelegramEmbed`, ...).
  public var extractorKey: String?
  /// The account's handle, unique on its platform (which of yt-dlp's fields that is depends on the platform).
  public var account: String?
  /// The post's ID, unique on its platform (Telegram's numbers are not, so they follow their channel: `channel/613`).
  public var postID: String?
  /// The post's address.
  public var webpageURL: String?
  /// When it was posted: to the second, or only the day.
  public var posted: Moment?
  /// When it was fetched from the platform.
  public var retrieved: Moment?
  /// The words under the post.
  public var caption: String?
  /// What its source says of how much of the caption that is; `nil` where it says nothing.
  public var statedState: CaptionState?
  /// What the post says besides: a title, stickers, descriptions of its pictures, a place, what it quotes.
  public var otherText: [String] = []
  /// What is spoken in the clip, as the platform wrote it down (TikTok's `voice_to_text`).
  public var transcript: String?
  /// What of the sources was left out, and why. Not part of the claim itself, and not written with it.
  public var warnings: [String] = []

  /// Every fact as it is; what is not known is left out.
  public init(
    source: String, extractorKey: String? = nil, account: String? = nil, postID: String? = nil,
    webpageURL: String? = nil, posted: Moment? = nil, retrieved: Moment? = nil, caption: String? = nil,
    transcript: String? = nil
  ) {
    sources = [source]
    self.extractorKey = extractorKey
    self.account = account
    self.postID = postID
    self.webpageURL = webpageURL
    self.posted = posted
    self.retrieved = retrieved
    self.caption = caption
    self.transcript = transcript
  }

  /// How much of the caption is known; `nil` where nothing is known of any.
  public var captionState: CaptionState? {
    if let statedState { return statedState }
    return caption.map { CaptionEnding.ofCut($0) == nil ? .whole : .cut }
  }
}

extension Claim: Codable {
  /// The names that reports use.
  enum CodingKeys: String, CodingKey {
    case source, sources
    case extractorKey = "extractor_key"
    case account
    case postID = "post_id"
    case webpageURL = "webpage_url"
    case posted, retrieved, caption
    case captionState = "caption_state"
    case otherText = "other_text"
    case transcript
  }

  /// What is missing was not known; an earlier version of the program wrote no state of the caption.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    // Reports name them in one line, which cannot always be taken apart again.
    sources =
      try box.decodeIfPresent([String].self, forKey: .sources) ?? [box.decode(String.self, forKey: .source)]
    extractorKey = try box.decodeIfPresent(String.self, forKey: .extractorKey)
    account = try box.decodeIfPresent(String.self, forKey: .account)
    postID = try box.decodeIfPresent(String.self, forKey: .postID)
    webpageURL = try box.decodeIfPresent(String.self, forKey: .webpageURL)
    posted = try box.decodeIfPresent(Moment.self, forKey: .posted)
    retrieved = try box.decodeIfPresent(Moment.self, forKey: .retrieved)
    caption = try box.decodeIfPresent(String.self, forKey: .caption)
    statedState = try box.decodeIfPresent(CaptionState.self, forKey: .captionState)
    otherText = try box.decodeIfPresent([String].self, forKey: .otherText) ?? []
    transcript = try box.decodeIfPresent(String.self, forKey: .transcript)
  }

  /// What is not known is left out.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(sources, forKey: .sources)
    try box.encodeIfPresent(extractorKey, forKey: .extractorKey)
    try box.encodeIfPresent(account, forKey: .account)
    try box.encodeIfPresent(postID, forKey: .postID)
    try box.encodeIfPresent(webpageURL, forKey: .webpageURL)
    try box.encodeIfPresent(posted, forKey: .posted)
    try box.encodeIfPresent(retrieved, forKey: .retrieved)
    try box.encodeIfPresent(caption, forKey: .caption)
    try box.encodeIfPresent(captionState, forKey: .captionState)
    if !otherText.isEmpty { try box.encode(otherText, forKey: .otherText) }
    try box.encodeIfPresent(transcript, forKey: .transcript)
  }
}
