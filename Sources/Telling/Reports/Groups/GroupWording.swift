import Audio
import Campaigns
internal import Words

/// Every sentence about groups that reports say to people.
///
/// They count. Why accounts share a sound, and whether anybody arranged it, the program cannot know and does not say.
enum GroupWording {
  /// What a group shows and what it does not; every report of groups ends with it.
  static let scope = """
    A sound group shows that its clips contain the same recording, a script group that they contain the same words. \
    Jokes, hits, news and mourning are shared, too: neither shows who made a clip, why, or whether anybody agreed on it.
    """

  /// That there is no group of so many clips.
  static func nothing(_ clips: Int) -> String {
    switch clips {
    case 0: "no clips: there is nothing to hold against each other"
    case 1: "1 clip: there is no other to hold it against"
    default: "\(Count(clips, "clip")): none shares a sound or a script with another"
    }
  }

  /// The first line about a group.
  static func heading(_ group: ClipGroup) -> String {
    let facts = group.facts
    let accounts = facts.accounts == 0 ? "" : " from \(Count(facts.accounts, "account"))"
    let what =
      switch group.kind {
      case .sound:
        "contain the same \(group.shared.map { Numeral.fixed($0.duration, places: 1) + "-second " } ?? "")recording"
      case .script: "contain the same words"
      }
    return "\(Count(group.members.count, "clip"))\(accounts) \(what)"
  }

  /// The other lines: a name and what is said under it.
  static func facts(_ group: ClipGroup, of grouping: Grouping) -> [(String, String)] {
    let facts = group.facts
    var lines: [(String, String)] = []
    if let first = facts.firstPosted, let last = facts.lastPosted {
      lines.append(("posted", first == last ? "\(first)" : "first in this set \(first), last \(last)"))
    }
    lines += [busiest(facts).map { ("busiest time", $0) }, undated(facts).map { ("dates", $0) }].compactMap(\.self)
    if let account = facts.busiestAccount, let posts = facts.busiestAccountPosts,
      let share = facts.busiestAccountShare
    {
      let all = Count(facts.postsOfAccounts, "post")
      lines.append(("most posts", "\(visible(account)): \(posts) of \(all) whose account is known (\(percent(share)))"))
    }
    if let passage = group.passage { lines.append(("passage", "\"\(visible(passage, 400))\"")) }
    if !facts.hashtags.isEmpty {
      lines.append(
        ("hashtags", facts.hashtags.map { "#\(visible($0.text)) (\(Count($0.posts, "post")))" }.joined(separator: ", "))
      )
    }
    for caption in facts.captions {
      lines.append(("caption", "\"\(visible(caption.text))\" (\(Count(caption.posts, "post")))"))
    }
    for account in group.listed { lines.append(("list", visible(account.sentence, 400))) }
    for sound in group.recordings { lines.append(("matches", known(sound, of: grouping))) }
    for sound in group.popular { lines.append(("popular sound", known(sound, of: grouping))) }
    return lines
  }

  /// Two accounts, as a count.
  static func pair(_ pair: AccountPair) -> String {
    let within = zip(TimeWindow.all, pair.within).map { "\($1) within \(name($0))" }
    return "\(visible(pair.first)) (in \(Count(pair.groupsOfFirst, "group"))) and \(visible(pair.second)) "
      + "(in \(Count(pair.groupsOfSecond, "group"))) share \(Count(pair.groups.count, "group")): "
      + within.joined(separator: ", ")
  }

  /// `1 hour`, `24 hours`, `7 days`
  static func name(_ window: TimeWindow) -> String {
    let hours = window.seconds / 3600
    return "\(hours > 24 ? Count(hours / 24, "day") : Count(hours, "hour"))"
  }

  private static func known(_ sound: KnownSound, of grouping: Grouping) -> String {
    let recording = visible(sound.recording) + (sound.event.map { ", event \(visible($0))" } ?? "")
    let name = sound.title.map { "\(visible($0)) (\(recording))" } ?? recording
    return "\(name), heard in \(visible(grouping.clips[sound.clip].file))"
  }

  /// How many posts lie close together, by windows.
  private static func busiest(_ facts: GroupFacts) -> String? {
    guard facts.datedPosts > 0 else { return nil }
    let shares = zip(TimeWindow.all, facts.busiest).compactMap { window, share in
      share.map { "\(percent($0)) within \(name(window))" }
    }
    let posts = "\(Count(facts.datedPosts, "post")) whose day is known"
    return shares.isEmpty
      ? "no share is given of \(posts): it takes \(TimeWindow.fewestPosts)"
      : "of \(posts): " + shares.joined(separator: ", ")
  }

  /// Which posts are not counted there.
  private static func undated(_ facts: GroupFacts) -> String? {
    let undated = facts.posts - facts.datedPosts - facts.vaguePosts
    let parts = [
      facts.vaguePosts > 0 ? "of \(Count(facts.vaguePosts, "post")) only the month or the year is known" : nil,
      undated > 0 ? "of \(Count(undated, "post")) no date is known" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Rounded down, so that 100 % is all, and what is more than nothing never is 0 %.
  private static func percent(_ share: Double) -> String {
    let percent = Int((100 * share + 1e-9).rounded(.down))
    return percent == 0 && share > 0 ? "under 1 %" : "\(percent) %"
  }
  private static func visible(_ text: String, _ limit: Int = 200) -> String { TerminalText.visible(text, limit: limit) }
}
