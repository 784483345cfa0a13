import Audio
import Campaigns
internal import Claims
import Digests
import Foundation
internal import Words

/// The groups as one page: what each shares, when its clips were posted, and players for the clips where they lie on this
/// computer. It asks no network for anything.
enum GroupPage {
  static func text(_ grouping: Grouping) -> String {
    let page = HTML("html", ["lang": "en"]) {
      head(grouping)
      HTML("body") {
        HTML("a", ["class": "skip", "href": "#groups"]) { "To the groups" }
        HTML("div", ["class": "page"]) {
          summary(grouping)
          HTML("main", ["id": "groups"]) { grouping.groups.map { section($0, of: grouping) } }
          pairs(grouping)
          HTML("footer") {
            HTML("p") { GroupWording.scope }
            HTML("p") { "Times of posts are UTC." }
            Origin(grouping).sentence.map { sentence in HTML("p") { HTML(foreign: sentence) } }
          }
        }
      }
    }
    return "<!doctype html>\n" + page.text + "\n"
  }

  private static let sheet =
    DossierStyle.sheet
    + ".posts circle{fill:var(--accent)}td audio{min-width:16rem}.group{border-top:3px solid var(--ink);"
    + "margin-top:2.2rem;padding-top:.8rem}"

  private static func head(_ grouping: Grouping) -> HTML {
    let hash = SHA256()
    hash.update(Array(sheet.utf8))
    let policy =
      "default-src 'none'; media-src 'self' file:; img-src data:; "
      + "style-src 'sha256-\(Data(hash.finalize()).base64EncodedString())'; base-uri 'none'; form-action 'none'"
    return HTML("head") {
      HTML(void: "meta", ["charset": "utf-8"])
      HTML(void: "meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      HTML(void: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      HTML(void: "meta", ["name": "referrer", "content": "no-referrer"])
      HTML(void: "meta", ["name": "generator", "content": "reheard"])
      HTML(void: "link", ["rel": "icon", "href": "data:,"])
      HTML("title") { "Groups of \(Count(grouping.clips.count, "clip"))" }
      HTML("style") { HTML(trusted: sheet) }
    }
  }

  private static func summary(_ grouping: Grouping) -> HTML {
    let grouped = Set(grouping.groups.flatMap { $0.members.map(\.clip) }).count
    let sounds = grouping.groups.count { $0.kind == .sound }
    let scripts = grouping.groups.count - sounds
    let counts = [
      (grouping.clips.count, Count.word(grouping.clips.count, "clip")), (grouped, "of them in a group"),
      (sounds, Count.word(sounds, "sound group")),
      (scripts, Count.word(scripts, "script group")),
    ]
    return HTML("header") {
      HTML("h1") { "Groups of \(Count(grouping.clips.count, "clip"))" }
      HTML("ul", ["class": "counts"]) {
        counts.map { number, name in
          HTML("li") {
            HTML("b") { "\(number)" }
            " \(name)"
          }
        }
      }
      HTML("p", ["class": "scope"]) { GroupWording.scope }
      table(
        ["Group", "Clips", "Accounts", "First post", "Last post"],
        grouping.groups.map { group in
          [
            HTML("a", ["href": "#" + group.id]) { group.id }, HTML("\(group.members.count)"),
            HTML("\(group.facts.accounts)"), group.facts.firstPosted.map { .moment($0) } ?? HTML("-"),
            group.facts.lastPosted.map { .moment($0) } ?? HTML("-"),
          ]
        })
    }
  }

  private static func section(_ group: ClipGroup, of grouping: Grouping) -> HTML {
    let facts = GroupWording.facts(group, of: grouping)
    let rows = group.members.map { member -> [HTML] in
      let clip = grouping.clips[member.clip]
      let claim = clip.claim
      return [
        HTML([HTML(foreign: clip.file), player(clip, member.range)]),
        HTML(member.range.map { "\(Wording.clock($0.start)) - \(Wording.clock($0.stop))" } ?? "-"),
        HTML(member.edit.map(GroupText.edit) ?? ""),
        claim?.posted.map { .moment($0) } ?? HTML("-"),
        HTML([
          claim?.account.map { HTML(foreign: $0, limit: 80) } ?? HTML("-"),
          claim?.webpageURL.map { HTML([HTML(" "), .address($0)]) } ?? .nothing,
        ]),
        claim?.caption.map { HTML(foreign: $0, limit: 200) } ?? .nothing,
      ]
    }
    return HTML("section", ["class": "group one", "id": group.id]) {
      HTML("h2") { "\(group.id): \(GroupWording.heading(group))" }
      HTML("dl", ["class": "facts"]) {
        facts.map { name, value in
          HTML("div") {
            HTML("dt") { name }
            // Made visible already; escaped here.
            HTML("dd") { HTML(foreign: value, limit: 2000) }
          }
        }
      }
      PostLine(group.members.compactMap { grouping.clips[$0.clip].claim?.posted }).html
      table(["Clip", "Where", "Edit", "Posted", "Account", "Caption"], rows)
    }
  }

  /// A player that begins where the shared sound does; nothing is loaded before somebody presses play.
  private static func player(_ clip: GroupedClip, _ range: TimeRange?) -> HTML {
    guard let address = clip.address else { return .nothing }
    let part = range.map { "#t=\(Numeral.fixed($0.start, places: 1)),\(Numeral.fixed($0.stop, places: 1))" } ?? ""
    let name = TerminalText.visible(clip.file, limit: 200)
    return HTML("audio", ["controls": "", "preload": "none", "aria-label": name, "src": address + part]) { .nothing }
  }

  private static func pairs(_ grouping: Grouping) -> HTML {
    guard !grouping.pairs.isEmpty else { return .nothing }
    return HTML("section", ["class": "group", "id": "pairs"]) {
      HTML("h2") { "Accounts in several groups" }
      HTML("p") {
        "How many groups two accounts share, and in how many of them both posted within a time. A count, not a finding: "
          + "accounts that post much share much."
      }
      table(
        ["Account", "Other account", "Groups"] + TimeWindow.all.map { "Within \(GroupWording.name($0))" }
          + ["Groups of account", "Groups of other"],
        grouping.pairs.map { pair in
          [HTML(foreign: pair.first, limit: 80), HTML(foreign: pair.second, limit: 80), HTML("\(pair.groups.count)")]
            + pair.within.map { HTML("\($0)") } + [HTML("\(pair.groupsOfFirst)"), HTML("\(pair.groupsOfSecond)")]
        })
    }
  }

  private static func table(_ heads: [String], _ rows: [[HTML]]) -> HTML {
    HTML("div", ["class": "scroll"]) {
      HTML("table") {
        HTML("thead") { HTML("tr") { heads.map { head in HTML("th", ["scope": "col"]) { head } } } }
        HTML("tbody") {
          rows.map { row in HTML("tr") { row.map { cell in HTML("td") { cell } } } }
        }
      }
    }
  }
}
