import Audio
import Campaigns
internal import Claims
internal import Dates
import Matching

/// A group as the documented JSON object, its members in the documented order.
enum GroupJSON {
  static func value(_ group: ClipGroup, of grouping: Grouping) -> JSONValue {
    let facts = group.facts
    let windows = zip(TimeWindow.all, facts.busiest).map { window, share in
      JSONValue.Member(name: "within_" + window.name, value: .decimal(share, 4))
    }
    let head: [JSONValue.Member] = [
      .init(name: "group", value: .string(group.id)),
      .init(name: "kind", value: .string(group.kind.rawValue)),
      .init(name: "clips", value: .array(group.members.map { member(grouping.clips[$0.clip], $0) })),
      .init(name: "shared_start", value: .decimal(group.shared?.start, 3)),
      .init(name: "shared_stop", value: .decimal(group.shared?.stop, 3)),
      .init(name: "passage", value: .string(group.passage)),
      .init(name: "posts", value: .integer(facts.posts)),
      .init(name: "dated_posts", value: .integer(facts.datedPosts)),
      .init(name: "accounts", value: .integer(facts.accounts)),
      .init(name: "first_posted", value: .string(facts.firstPosted?.description)),
      .init(name: "last_posted", value: .string(facts.lastPosted?.description)),
    ]
    let tail: [JSONValue.Member] = [
      .init(name: "busiest_account", value: .string(facts.busiestAccount)),
      .init(name: "busiest_account_share", value: .decimal(facts.busiestAccountShare, 4)),
      .init(name: "hashtags", value: .array(facts.hashtags.map { common($0, "hashtag") })),
      .init(name: "captions", value: .array(facts.captions.map { common($0, "caption") })),
      .init(name: "listed", value: .array(group.listed.map(listed))),
      .init(name: "recordings", value: .array(group.recordings.map { known($0, grouping) })),
      .init(name: "popular", value: .array(group.popular.map { known($0, grouping) })),
      .init(name: "checked_at", value: .string(grouping.checkedAt?.description)),
      .init(name: "version", value: .string(grouping.version)),
      .init(name: "profile", value: .string(grouping.profile)),
    ]
    return .object(head + windows + tail)
  }

  private static func member(_ clip: GroupedClip, _ member: ClipGroup.Member) -> JSONValue {
    .members([
      "file": .string(clip.file),
      "account": .string(clip.claim?.account),
      "posted": .string(clip.claim?.posted?.description),
      "start": .decimal(member.range?.start, 3),
      "stop": .decimal(member.range?.stop, 3),
      "tempo": .decimal(member.edit?.tempo, 5),
      "pitch": .decimal(member.edit?.pitch, 5),
      "e_value": member.eValue.flatMap(Numeral.eValue).map { .number($0) } ?? .null,
      "platform": .string(clip.claim?.extractorKey),
      "post_id": .string(clip.claim?.postID),
      "webpage_url": .string(clip.claim?.webpageURL),
      "sha256": .string(clip.sha256),
    ])
  }

  private static func common(_ common: GroupFacts.Common, _ name: String) -> JSONValue {
    .object([
      .init(name: name, value: .string(common.text)), .init(name: "posts", value: .integer(common.posts)),
    ])
  }

  private static func listed(_ account: ListedAccount) -> JSONValue {
    .members([
      "account": .string(account.account), "platform": .string(account.platform), "entity": .string(account.entity),
      "country": .string(account.country), "classification": .string(account.classification),
      "source_url": .string(account.sourceURL), "as_of": .string(account.asOf), "file": .string(account.file),
      "sentence": .string(account.sentence),
    ])
  }

  private static func known(_ sound: KnownSound, _ grouping: Grouping) -> JSONValue {
    .members([
      "recording": .string(sound.recording), "title": .string(sound.title), "event": .string(sound.event),
      "heard_in": .string(grouping.clips[sound.clip].file),
      "e_value": Numeral.eValue(sound.eValue).map { .number($0) } ?? .null,
    ])
  }
}
