import Dates
import Testing

@testable import Campaigns

@Suite struct GroupFactsTests {
  private let clips = [
    Made.clip("a", account: "one", posted: "2022-02-24T10:00:00Z", caption: "Look at this! #War #news"),
    Made.clip("b", account: "two", posted: "2022-02-24T10:30:00Z", caption: "look  at THIS! #war"),
    Made.clip("c", account: "one", posted: "2022-02-24T12:00:00Z", caption: "else"),
    Made.clip("d", account: "three", posted: "2022-02-26", caption: nil),
    Made.clip("e", account: "one", posted: nil, caption: nil, platform: "Twitter"),
  ]

  @Test func claimsAddUp() {
    let facts = GroupFacts(clips)
    #expect(facts.accounts == 4)
    #expect(facts.firstPosted?.description == "2022-02-24T10:00:00Z")
    #expect(facts.lastPosted?.description == "2022-02-26")
    // Of the same four posts for every window; the one that is dated to the day may be of any hour.
    #expect(facts.posts == 5 && facts.datedPosts == 4 && facts.vaguePosts == 0)
    #expect(facts.busiest == [0.5, 0.75, 1])
    #expect(facts.busiestAccount == "TikTok:one")
    #expect(facts.busiestAccountPosts == 2 && facts.postsOfAccounts == 5 && facts.busiestAccountShare == 0.4)
    #expect(facts.hashtags == [GroupFacts.Common(text: "war", posts: 2)])
    #expect(facts.captions == [GroupFacts.Common(text: "look at this!", posts: 2)])
  }

  @Test func pairsOfAccountsAreCountedPerWindow() {
    func group(_ id: String, _ members: [Int]) -> ClipGroup {
      ClipGroup(
        id: id, kind: .sound, members: members.map { ClipGroup.Member(clip: $0, range: nil) }, shared: nil,
        clips: clips)
    }
    let groups = [group("g1", [0, 1]), group("g2", [1, 2, 3]), group("g3", [2, 3])]
    let grouping = Grouping(clips: clips, groups: groups)
    // One and three share two groups by one post of each: that is one coincidence.
    #expect(
      grouping.pairs == [
        AccountPair(
          first: "TikTok:one", second: "TikTok:two", groups: ["g1", "g2"], within: [1, 2, 2], groupsOfFirst: 3,
          groupsOfSecond: 2)
      ])
  }
}
