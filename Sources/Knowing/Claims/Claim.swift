public import Dates

/// What is known of a post: who posted a clip, when, and with which words.
public struct Claim: Hashable, Sendable, Codable {
  /// The file that says so.
  public var source: String
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
  /// What is spoken in the clip, as the platform wrote it down (TikTok's `voice_to_text`).
  public var transcript: String?
  /// What of `source` was left out, and why. Not part of the claim itself, and not written with it.
  public var warnings: [String] = []

  /// Every fact as it is; what is not known is left out.
  public init(
    source: String, extractorKey: String? = nil, account: String? = nil, postID: String? = nil,
    webpageURL: String? = nil, posted: Moment? = nil, retrieved: Moment? = nil, caption: String? = nil,
    transcript: String? = nil
  ) {
    self.source = source
    self.extractorKey = extractorKey
    self.account = account
    self.postID = postID
    self.webpageURL = webpageURL
    self.posted = posted
    self.retrieved = retrieved
    self.caption = caption
    self.transcript = transcript
  }

  /// The names that reports use.
  enum CodingKeys: String, CodingKey {
    case source
    case extractorKey = "extractor_key"
    case account
    case postID = "post_id"
    case webpageURL = "webpage_url"
    case posted, retrieved, caption, transcript
  }
}
