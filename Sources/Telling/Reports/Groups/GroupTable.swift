import Audio
import Campaigns
internal import Claims
import Dates
import Matching

/// Groups as tables.
enum GroupTable {
  /// One row a group and clip, under the names of the JSON object.
  static func members(_ grouping: Grouping) -> String {
    let names = [
      "group", "kind", "file", "account", "posted", "start", "stop", "tempo", "pitch", "e_value", "platform", "post_id",
      "webpage_url", "sha256",
    ]
    return CSVTable.line(names)
      + grouping.groups.flatMap { group -> [String] in
        guard case .object(let object) = GroupJSON.value(group, of: grouping),
          case .array(let clips)? = object.first(where: { $0.name == "clips" })?.value
        else { return [] }
        return clips.map { clip in
          guard case .object(let cells) = clip else { return "" }
          return CSVTable.line([group.id, group.kind.rawValue] + cells.map { CSVTable.own($0.value) })
        }
      }.joined()
  }

  /// CooRTweet's four columns. Posts without an account or a time to the second cannot be used there, and are left out.
  static func cooRTweet(_ grouping: Grouping) -> String {
    CSVTable.line(["object_id", "account_id", "content_id", "timestamp_share"])
      + posts(grouping).compactMap { group, clip in
        guard let account = clip.accountKey, let posted = clip.claim?.posted, posted.precision == .second else {
          return nil
        }
        return CSVTable.line([
          object(group), CSVTable.foreign(account), CSVTable.foreign(clip.claim?.postID ?? clip.file),
          "\(posted.seconds)",
        ])
      }.joined()
  }

  /// The columns of the network analysis in the InVID-WeVerify plugin.
  static func inVID(_ grouping: Grouping) -> String {
    CSVTable.line(["objects", "username", "id", "date", "text"])
      + posts(grouping).compactMap { group, clip in
        guard let account = clip.claim?.account, let posted = clip.claim?.posted else { return nil }
        return CSVTable.line([
          object(group), CSVTable.foreign(account), CSVTable.foreign(clip.claim?.postID ?? clip.file),
          posted.description, CSVTable.foreign(clip.claim?.caption),
        ])
      }.joined()
  }

  /// The rows behind every pair of accounts: two posts of one group, by two accounts, within a week of each other.
  static func evidence(_ grouping: Grouping) -> String {
    var text = CSVTable.line([
      "group", "kind", "account", "post_id", "posted", "file", "start", "stop", "other_account", "other_post_id",
      "other_posted", "other_file", "other_start", "other_stop", "seconds_between",
    ])
    for group in grouping.groups {
      let dated = group.members.compactMap { member -> (member: ClipGroup.Member, clip: GroupedClip, posted: Moment)? in
        let clip = grouping.clips[member.clip]
        guard clip.accountKey != nil, let posted = clip.claim?.posted else { return nil }
        return (member, clip, posted)
      }
      .sorted { ($0.posted.seconds, $0.member.clip) < ($1.posted.seconds, $1.member.clip) }
      for (place, first) in dated.enumerated() {
        for second in dated[(place + 1)...] {
          guard second.posted.seconds - first.posted.seconds <= (TimeWindow.all.last?.seconds ?? 0) else { break }
          guard first.clip.accountKey != second.clip.accountKey else { continue }
          text += CSVTable.line(
            [group.id, group.kind.rawValue] + side(first.member, first.clip) + side(second.member, second.clip)
              + ["\(second.posted.seconds - first.posted.seconds)"])
        }
      }
    }
    return text
  }

  /// Accounts that share several groups.
  static func pairs(_ grouping: Grouping) -> String {
    let windows = TimeWindow.all.map { "within_" + $0.name }
    return CSVTable.line(
      ["account", "other_account", "groups"] + windows + ["groups_of_account", "groups_of_other", "group_ids"])
      + grouping.pairs.map { pair in
        CSVTable.line(
          [CSVTable.foreign(pair.first), CSVTable.foreign(pair.second), "\(pair.groups.count)"]
            + pair.within.map { "\($0)" }
            + ["\(pair.groupsOfFirst)", "\(pair.groupsOfSecond)", pair.groups.joined(separator: " ")])
      }.joined()
  }

  /// What other programs call the shared thing: `audio_sound-1`, `text_script-1`.
  private static func object(_ group: ClipGroup) -> String {
    (group.kind == .sound ? "audio_" : "text_") + group.id
  }

  private static func posts(_ grouping: Grouping) -> [(ClipGroup, GroupedClip)] {
    grouping.groups.flatMap { group in group.members.map { (group, grouping.clips[$0.clip]) } }
  }

  private static func side(_ member: ClipGroup.Member, _ clip: GroupedClip) -> [String] {
    [
      CSVTable.foreign(clip.accountKey), CSVTable.foreign(clip.claim?.postID), clip.claim?.posted?.description ?? "",
      CSVTable.foreign(clip.file), CSVTable.own(.decimal(member.range?.start, 3)),
      CSVTable.own(.decimal(member.range?.stop, 3)),
    ]
  }
}
