/// The names by which readers know platforms.
enum Platform {
  /// Beginnings of yt-dlp's names for its readers, and what the platform is called at present.
  private static let names: [(beginning: String, name: String)] = [
    ("Twitter", "X (formerly Twitter)"), ("TikTok", "TikTok"), ("Youtube", "YouTube"), ("Telegram", "Telegram"),
    ("Facebook", "Facebook"), ("Instagram", "Instagram"), ("VK", "VK"), ("Odnoklassniki", "OK.ru"),
    ("Douyin", "Douyin"), ("Reddit", "Reddit"), ("Rumble", "Rumble"), ("Bitchute", "BitChute"),
    ("Bilibili", "Bilibili"),
    ("Bluesky", "Bluesky"), ("Dailymotion", "Dailymotion"), ("Vimeo", "Vimeo"),
  ]

  /// What a platform is called at present, by yt-dlp's name for its reader of it; a name that is not known stays.
  static func name(of key: String) -> String {
    let plain = key.lowercased()
    return names.first { plain.hasPrefix($0.beginning.lowercased()) }?.name ?? key
  }
}
