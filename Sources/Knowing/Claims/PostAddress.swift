/// What the address of a post tells: its platform, and where the address bears them, the account and the post's ID.
struct PostAddress {
  /// The platform, by yt-dlp's name for its reader of it.
  let platform: String
  let account: String?
  let id: String?

  /// `nil` for the address of no platform that is known.
  init?(_ address: String) {
    var rest = address[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let parts = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard let host = parts.first?.lowercased().prefix(while: { $0 != ":" }) else { return nil }
    let domain = host.split(separator: ".").suffix(2).joined(separator: ".")
    guard let platform = Self.platforms[domain] else { return nil }
    self.platform = platform
    let path = Array(parts.dropFirst())
    let known = Self.read(path, platform)
    account = known.account
    id = known.id
  }

  private static let platforms = [
    "tiktok.com": "TikTok", "douyin.com": "Douyin", "twitter.com": "Twitter", "x.com": "Twitter",
    "instagram.com": "Instagram", "youtube.com": "Youtube", "youtu.be": "Youtube", "facebook.com": "Facebook",
    "fb.watch": "Facebook", "t.me": "Telegram", "telegram.me": "Telegram", "vk.com": "VK", "vk.ru": "VK",
    "vkvideo.ru": "VK", "ok.ru": "Odnoklassniki", "rutube.ru": "Rutube", "reddit.com": "Reddit", "redd.it": "Reddit",
    "bsky.app": "Bluesky", "threads.net": "Threads", "threads.com": "Threads", "rumble.com": "Rumble",
    "dailymotion.com": "Dailymotion", "vimeo.com": "Vimeo", "bilibili.com": "BiliBili", "weibo.com": "Weibo",
    "weibo.cn": "Weibo", "bitchute.com": "BitChute", "odysee.com": "LBRY", "gab.com": "Gab", "truthsocial.com": "Truth",
    "linkedin.com": "LinkedIn", "snapchat.com": "SnapchatSpotlight", "pinterest.com": "Pinterest",
    "9gag.com": "NineGag",
  ]

  private static func read(_ path: [String], _ platform: String) -> (account: String?, id: String?) {
    func after(_ words: String...) -> String? {
      path.firstIndex(where: words.contains).flatMap { path.indices.contains($0 + 1) ? path[$0 + 1] : nil }
    }
    let handle = path.first.flatMap { $0.hasPrefix("@") ? String($0.dropFirst()) : nil }
    switch platform {
    case "TikTok": return (handle, after("video", "photo"))
    case "Twitter":
      let id = after("status", "statuses")
      // `/i/status/...` is of nobody.
      let account = path.first.flatMap { id != nil && $0 != "i" && path.count > 2 ? $0 : nil }
      return (account, id)
    case "Instagram": return (nil, after("p", "reel", "reels", "tv"))
    case "Threads": return (handle, after("post"))
    case "Bluesky": return (after("profile"), after("post"))
    default: return (handle, nil)
    }
  }
}
