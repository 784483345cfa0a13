internal import Claims
internal import Dates

/// Two accounts that posted clips of the same groups. A count; it says nothing of why.
public struct AccountPair: Hashable, Sendable {
  /// Platform and handle of the account that comes first by name.
  public var first: String
  /// Platform and handle of the other.
  public var second: String
  /// IDs of the groups that both posted a clip of, whenever.
  public var groups: [String]
  /// For each of `TimeWindow.all`: in how many of the groups both posted within such a time of each other.
  public var within: [Int]
  /// How many groups the first account has clips in at all: one that posts everything shares something with everybody.
  public var groupsOfFirst: Int
  /// The same of the second.
  public var groupsOfSecond: Int

  /// The pairs that share at least two groups, most shared first; but for those of one post each: two posts that share a
  /// sound and a script are one coincidence, not two.
  package static func all(of groups: [ClipGroup], clips: [GroupedClip]) -> [AccountPair] {
    var found: [Names: AccountPair] = [:]
    var total: [String: Int] = [:]
    var shared: [Names: (first: Set<String>, second: Set<String>)] = [:]
    for group in groups {
      var posts: [String: [Moment]] = [:]
      var keys: [String: Set<String>] = [:]
      for member in group.members {
        let clip = clips[member.clip]
        guard let account = clip.accountKey else { continue }
        posts[account, default: []] += clip.claim?.posted.map { [$0] } ?? []
        keys[account, default: []].insert(clip.postKey ?? clip.file)
      }
      let names = posts.keys.sorted()
      for (place, first) in names.enumerated() {
        total[first, default: 0] += 1
        for second in names[(place + 1)...] {
          let both = Names(first: first, second: second)
          shared[both, default: ([], [])].first.formUnion(keys[first] ?? [])
          shared[both, default: ([], [])].second.formUnion(keys[second] ?? [])
          var pair =
            found[both]
            ?? AccountPair(
              first: first, second: second, groups: [], within: TimeWindow.all.map { _ in 0 }, groupsOfFirst: 0,
              groupsOfSecond: 0)
          pair.groups.append(group.id)
          for (number, window) in TimeWindow.all.enumerated() {
            let isWithin = (posts[first] ?? []).contains { left in
              (posts[second] ?? []).contains { window.holds(left, $0) }
            }
            if isWithin { pair.within[number] += 1 }
          }
          found[both] = pair
        }
      }
    }
    return found.filter { both, pair in
      let posts = shared[both] ?? ([], [])
      return pair.groups.count > 1 && (posts.first.count > 1 || posts.second.count > 1)
    }
    .map { _, pair in
      var pair = pair
      pair.groupsOfFirst = total[pair.first] ?? 0
      pair.groupsOfSecond = total[pair.second] ?? 0
      return pair
    }
    .sorted { ($1.groups.count, $0.first, $0.second) < ($0.groups.count, $1.first, $1.second) }
  }

  private struct Names: Hashable {
    var first: String
    var second: String
  }
}
