import Audio
import Campaigns
internal import Claims
internal import Dates
import Matching

/// Groups as text for people.
enum GroupText {
  static func text(_ grouping: Grouping) -> String {
    var parts = grouping.groups.map { group($0, of: grouping) }
    if grouping.groups.isEmpty {
      parts.append(GroupWording.nothing(grouping.clips.count) + "\n")
    }
    if !grouping.pairs.isEmpty {
      parts.append("Accounts in several groups:\n" + grouping.pairs.map { "  \(GroupWording.pair($0))\n" }.joined())
    }
    let origin = Origin(grouping).sentence.map { $0 + "\n" } ?? ""
    return parts.joined(separator: "\n") + "\n" + GroupWording.scope + "\n" + origin
  }

  private static func group(_ group: ClipGroup, of grouping: Grouping) -> String {
    var text = "\(group.id): \(GroupWording.heading(group))\n"
    for (name, value) in GroupWording.facts(group, of: grouping) {
      text += "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + value + "\n"
    }
    let rows = group.members.map { member in
      let clip = grouping.clips[member.clip]
      return [
        "    " + TerminalText.visible(clip.file),
        member.range.map { "\(Wording.clock($0.start)) - \(Wording.clock($0.stop))" } ?? "-",
        clip.claim?.posted?.description ?? "-", TerminalText.visible(clip.claim?.account ?? "-", limit: 80),
        member.edit.map(edit) ?? "",
      ]
    }
    return text + TextColumns.text(rows)
  }

  static func edit(_ edit: Edit) -> String {
    // Ends of a stretch are uncertain, and with them the last digits of its tempo.
    let isNone = abs(edit.tempo - 1) < 0.003 && abs(edit.pitch - 1) < 0.003
    return isNone ? "" : Wording.edit(edit)
  }
}
