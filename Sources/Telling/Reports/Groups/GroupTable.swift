import Audio
import Campaigns
internal import Claims
import Dates
import Matching
internal import Words

/// Groups as tables.
enum GroupTable {
  /// One row a group and clip, under the names of the JSON object.
  static func members(_ grouping: Grouping) -> String {
    let names = [
      "group", "kind", "file", "account", "posted", "start", "stop", "tempo", "pitch", "e_value", "platform", "post_id",
      "webpage_url", "sha256", "checked_at", "version", "profile",
    ]
    let origin = [grouping.checkedAt?.description ?? "", grouping.version ?? "", grouping.profile ?? ""]
    return CSVTable.line(names)
      + grouping.groups.flatMap { group -> [String] in
        guard case .object(let object) = GroupJSON.value(group, of: grouping),
          case .array(let clips)? = object.first(where: { $0.name == "clips" })?.value
        else { return [] }
        return clips.map { clip in
          guard case .object(let cells) = clip else { return "" }
          return CSVTable.line([group.id, group.kind.rawValue] + cells.map { CSVTable.cell($0.value) } + origin)
        }
      }.joined()
  }

  /// CooRTweet's four columns, and which posts cannot be told there: those without an account, or without a time of day.
  static func cooRTweet(_ grouping: Grouping) -> GroupExport {
    export(
      "coortweet.csv", grouping, columns: ["object_id", "account_id", "content_id", "timestamp_share"],
      needs: "an account and a time of day"
    ) { clip in
      guard let account = clip.accountKey, let posted = clip.claim?.posted, posted.precision == .second else {
        return nil
      }
      return [account, clip.claim?.postID ?? clip.file, "\(posted.seconds)"]
    }
  }

  /// The columns of the network analysis in the InVID-WeVerify plugin, and which posts cannot be told there.
  static func inVID(_ grouping: Grouping) -> GroupExport {
    export(
      "invid.csv", grouping, columns: ["objects", "username", "id", "date", "text"], needs: "an account and a date"
    ) { clip in
      guard let account = clip.claim?.account, let posted = clip.claim?.posted else { return nil }
      return [account, clip.claim?.postID ?? clip.file, posted.description, clip.claim?.caption ?? ""]
    }
  }

  private static func export(
    _ name: String, _ grouping: Grouping, columns: [String], needs: String, cells: (GroupedClip) -> [String]?
  ) -> GroupExport {
    var text = CSVTable.line(columns)
    var missing: Set<Int> = []
    var clips: Set<Int> = []
    for group in grouping.groups {
      for member in group.members {
        clips.insert(member.clip)
        if let cells = cells(grouping.clips[member.clip]) {
          text += CSVTable.line([object(group)] + cells)
        } else {
          missing.insert(member.clip)
        }
      }
    }
    let note =
      missing.isEmpty
      ? nil
      : "\(missing.count) of \(Count(clips.count, "clip")) left out: that table needs \(needs) of each"
    return GroupExport(name: name, text: text, note: note)
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
          guard let widest = TimeWindow.all.last, second.posted.seconds - first.posted.seconds <= widest.seconds
          else { break }
          guard first.clip.accountKey != second.clip.accountKey, widest.holds(first.posted, second.posted)
          else { continue }
          text += CSVTable.line(
            [group.id, group.kind.rawValue] + side(first.member, first.clip) + side(second.member, second.clip)
              + [seconds(from: first.posted, to: second.posted)])
        }
      }
    }
    return text
  }

  /// How long after one post another followed; empty where a time of day is not known.
  private static func seconds(from first: Moment, to second: Moment) -> String {
    first.precision == .second && second.precision == .second ? "\(second.seconds - first.seconds)" : ""
  }

  /// Accounts that share several groups.
  static func pairs(_ grouping: Grouping) -> String {
    let windows = TimeWindow.all.map { "within_" + $0.name }
    return CSVTable.line(
      ["account", "other_account", "groups"] + windows + ["groups_of_account", "groups_of_other", "group_ids"])
      + grouping.pairs.map { pair in
        CSVTable.line(
          [pair.first, pair.second, "\(pair.groups.count)"]
            + pair.within.map { "\($0)" }
            + ["\(pair.groupsOfFirst)", "\(pair.groupsOfSecond)", pair.groups.joined(separator: " ")])
      }.joined()
  }

  /// What other programs call the shared thing: `audio_sound-1`, `text_script-1`.
  private static func object(_ group: ClipGroup) -> String {
    (group.kind == .sound ? "audio_" : "text_") + group.id
  }

  private static func side(_ member: ClipGroup.Member, _ clip: GroupedClip) -> [String] {
    [
      clip.accountKey ?? "", clip.claim?.postID ?? "", clip.claim?.posted?.description ?? "", clip.file,
      CSVTable.cell(.decimal(member.range?.start, 3)),
      CSVTable.cell(.decimal(member.range?.stop, 3)),
    ]
  }
}
