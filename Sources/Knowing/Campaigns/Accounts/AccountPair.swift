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

  /// The pairs that share at least two groups, most shared first.
  package static func all(of groups: [ClipGroup], clips: [GroupedClip]) -> [AccountPair] {
    var found: [Names: AccountPair] = [:]
    var total: [String: Int] = [:]
    for group in groups {
      var posts: [String: [Moment]] = [:]
      for member in group.members {
        guard let account = clips[member.clip].accountKey else { continue }
        posts[account, default: []] += clips[member.clip].claim?.posted.map { [$0] } ?? []
      }
      let names = posts.keys.sorted()
      for (place, first) in names.enumerated() {
        total[first, default: 0] += 1
        for second in names[(place + 1)...] {
          var pair =
            found[Names(first: first, second: second)]
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
          found[Names(first: first, second: second)] = pair
        }
      }
    }
    return found.values.filter { $0.groups.count > 1 }
      .map { pair in
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
