import Audio
import Claims
import Dates
import Foundation
import Testing

@testable import Campaigns
@testable import Reports

/// What holds for any group, tried on thousands that chance made: none, one, two and many posts, ties, dates of every
/// precision and none, years far off, names of every kind.
@Suite struct GroupPropertyTests {
  private static let accounts: [String?] = [
    "one", "two", "=1+1", "@who", "-dash", "+49", "a,b", "\"q\"", "line\nbreak", "tab\tbed", "\r", " ", "'x",
    "\u{202E}rtl",
    "e\u{301}\u{301}", "\"\u{301}", "имя", nil,
  ]

  private static func moment(_ random: inout SeededRandom) -> Moment? {
    let start: Double = [1_645_660_800.0, 0, -62_000_000_000, 32_472_144_000].randomElement(using: &random) ?? 0
    let reach: Double = [10.0, 3000, 50_000, 400_000, 2_000_000].randomElement(using: &random) ?? 0
    let exact = Moment(secondsSince1970: start + Double.random(in: 0...reach, using: &random))
    let precisions: [Moment.Precision?] = [.second, .second, .day, .month, .year, nil]
    let precision = precisions.randomElement(using: &random) ?? nil
    return precision.flatMap { exact?.coarsened(to: $0) }
  }

  private static func grouping(seed: UInt64) -> Grouping {
    var random = SeededRandom(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let clips = (0..<Int.random(in: 2...12, using: &random)).map { number in
      GroupedClip(
        file: "clips/\(number).mp4",
        claim: Claim(
          source: "made", extractorKey: Bool.random(using: &random) ? "TikTok" : nil,
          account: accounts.randomElement(using: &random) ?? nil,
          postID: Int.random(in: 0...9, using: &random) == 0 ? nil : "=\(Int.random(in: 0...20, using: &random))",
          posted: moment(&random), caption: accounts.randomElement(using: &random) ?? nil))
    }
    let groups = (1...Int.random(in: 1...3, using: &random)).map { number in
      let members = clips.indices.filter { _ in Int.random(in: 0...3, using: &random) > 0 }
      return ClipGroup(
        id: "sound-\(number)", kind: number == 2 ? .script : .sound,
        members: members.map { ClipGroup.Member(clip: $0, range: TimeRange(start: 0, stop: 2)) }, shared: nil,
        clips: clips)
    }
    return Grouping(clips: clips, groups: groups)
  }

  @Test func `shares are figures that can be`() {
    for seed in UInt64(1)...2000 {
      for group in Self.grouping(seed: seed).groups {
        let facts = group.facts
        let shares = facts.busiest.compactMap(\.self)
        #expect(shares.isEmpty ? facts.datedPosts < 3 : shares.count == 3 && facts.datedPosts >= 3, "\(seed)")
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 }, "\(seed): \(shares)")
        #expect(
          shares.allSatisfy { share in
            let posts = share * Double(facts.datedPosts)
            return (0...1).contains(share) && abs(posts - posts.rounded()) < 1e-9
          })
        #expect(facts.datedPosts + facts.vaguePosts <= facts.posts && facts.posts <= group.members.count)
        if let share = facts.busiestAccountShare {
          #expect(facts.postsOfAccounts >= 3 && share > 0 && share <= 1 && share * Double(facts.accounts) >= 1)
        }
        if let first = facts.firstPosted, let last = facts.lastPosted {
          #expect(first.seconds <= last.lastSecond, "\(seed)")
        }
      }
    }
  }

  /// Against every set of posts that a window could hold, counted one by one.
  @Test func `the busiest time is found`() {
    for seed in UInt64(1)...2000 {
      let clips = Self.grouping(seed: seed).clips
      let dated = clips.compactMap { $0.claim?.posted }.filter(TimeWindow.counts)
      for window in TimeWindow.all where dated.count >= 3 {
        let most = dated.map { first in
          dated.count { $0.seconds >= first.seconds && $0.lastSecond <= first.seconds + window.seconds }
        }.max()
        #expect(window.largestShare(of: dated) == most.map { Double($0) / Double(dated.count) }, "\(seed)")
      }
    }
  }

  @Test func `every export gives back the names that went in`() {
    for seed in UInt64(1)...2000 {
      let grouping = Self.grouping(seed: seed)
      let exports = Dictionary(
        uniqueKeysWithValues: GroupWriter.exports(grouping).map { ($0.name, $0) })
      func rows(_ name: String) -> [[String]] { Array(Samples.rows(exports[name]?.text ?? "").dropFirst()) }
      let members = grouping.groups.flatMap { group in group.members.map { grouping.clips[$0.clip] } }
      func same(_ found: [String], _ wanted: [String]) -> Bool {
        found.map { Array($0.unicodeScalars) } == wanted.map { Array($0.unicodeScalars) }
      }
      #expect(same(rows("groups.csv").map { $0[3] }, members.map { $0.claim?.account ?? "" }), "\(seed)")
      #expect(same(rows("groups.csv").map { $0[2] }, members.map(\.file)))
      let told = members.filter { $0.claim?.account != nil && $0.claim?.posted != nil }
      #expect(same(rows("invid.csv").map { $0[1] }, told.compactMap { $0.claim?.account }), "\(seed)")
      #expect(same(rows("invid.csv").map { $0[4] }, told.map { $0.claim?.caption ?? "" }), "\(seed)")
      let timed = told.filter { $0.claim?.posted?.precision == .second }
      #expect(same(rows("coortweet.csv").map { $0[1] }, timed.compactMap(\.accountKey)), "\(seed)")
      #expect((exports["coortweet.csv"]?.note == nil) == (timed.count == members.count), "\(seed)")
      #expect((exports["invid.csv"]?.note == nil) == (told.count == members.count), "\(seed)")
      let pairs = rows("account-pairs.csv")
      #expect(same(pairs.map { $0[0] }, grouping.pairs.map(\.first)), "\(seed)")
      for row in rows("evidence.csv") {
        #expect(row[14].isEmpty || (Int(row[14]) ?? -1) >= 0 && (Int(row[14]) ?? 0) <= 7 * 86400, "\(seed)")
      }
    }
  }
}

/// The same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
