internal import Claims

/// One clip in a dossier: what is known of its post, what came of it, and a card for each match.
struct DossierClip {
  let dossier: Dossier
  let number: Int
  let exhibits: [Dossier.Exhibit]

  private var report: ClipReport { dossier.reports[number] }

  var html: HTML {
    let names = dossier.names[number]
    return HTML("section", ["class": "clip", "id": "clip-\(number + 1)"]) {
      HTML("p", ["class": "kicker"]) { dossier.reports.count > 1 ? "Clip \(number + 1)" : "Clip" }
      HTML("h2") { HTML(foreign: report.file) }
      HTML("p", ["class": "finding"]) {
        HTML("span", ["class": "word"]) { Wording.status(report) }
        // File names and reasons stand in it.
        HTML(foreign: Wording.outcome(report))
      }
      report.warnings.map { warning in
        HTML("p", ["class": "warning"]) {
          "Note: "
          HTML(foreign: warning)
        }
      }
      claim
      HTML("h3", ["class": "part"]) { "The file" }
      HTML.facts([
        "length": report.duration.map { HTML("\(Numeral.fixed($0, places: 1)) s") },
        "usable sound": report.usableSeconds.map { HTML("\(Numeral.fixed($0, places: 1)) s") },
        "SHA-256": report.sha256.map { .code($0) },
        "checked": dossier.reports.count > 1 ? report.checkedAt.map { .moment($0) } : nil,
      ])
      earlier
      report.nearest.map { near in
        HTML("p", ["class": "warning"]) {
          HTML(foreign: "Near miss, not a match: " + Wording.nearMiss(near, in: report))
        }
      }
      if !report.explanations.isEmpty {
        HTML("details", ["open": ""]) {
          HTML("summary") { "Why: what was looked for, found and asked for" }
          HTML("pre") { HTML(report.explanations.flatMap(ExplanationText.lines).joined(separator: "\n")) }
        }
      }
      if report.matches.count > 1 { carriers }
      zip(0..., report.order).map { rank, place in
        DossierCard(
          dossier: dossier, report: report, clip: number + 1, place: place, rank: rank, name: names[place],
          exhibit: rank < exhibits.count ? exhibits[rank] : nil
        ).html
      }
    }
  }

  /// All matches on one look, the earliest known recording first.
  @HTMLBuilder private var carriers: HTML {
    HTML("h3", ["class": "part"]) { "Where the clip's sound was found" }
    HTML("ol", ["class": "sources"]) {
      report.order.map { place in
        let found = report.matches[place]
        return HTML("li") {
          HTML("a", ["href": "#clip-\(number + 1)-\(place + 1)"]) { HTML(foreign: found.title ?? found.recording) }
          HTML(foreign: ", " + Wording.carrier(place, of: report))
        }
      }
    }
  }

  /// What people decided about matches that the clip has no more.
  @HTMLBuilder private var earlier: HTML {
    if !report.formerDecisions.isEmpty {
      HTML("h3", ["class": "part"]) { "Decided about a former answer" }
      HTML("p") { "These decisions were about matches that the clip does not have in this answer." }
      HTML("ul", ["class": "sources"]) {
        report.formerDecisions.map { decision in HTML("li") { HTML(foreign: Wording.former(decision), limit: 2400) } }
      }
    }
  }

  /// The files beside the page that tell of the post.
  private var copies: HTML? {
    let names = dossier.method.copies[number] ?? []
    guard !names.isEmpty else { return nil }
    return HTML(names.map { name in HTML("a", ["href": name]) { HTML(foreign: name) } })
  }

  private var claim: HTML {
    guard let claim = report.claim else {
      return HTML("p") { "Nothing is known of the post: no file beside the clip tells of it." }
    }
    return HTML("div") {
      HTML("h3", ["class": "part"]) { "The post" }
      HTML.facts([
        "platform": claim.extractorKey.map { HTML(foreign: Platform.name(of: $0)) },
        "account": claim.account.map { HTML(foreign: $0) },
        "post": claim.postID.map { HTML(foreign: $0) },
        "address": claim.webpageURL.map { .address($0) },
        "posted": claim.posted.map { .moment($0) },
        "fetched": claim.retrieved.map { .moment($0) },
        "told by": HTML(foreign: claim.source),
        "copy of it": copies,
      ])
      if !claim.otherText.isEmpty {
        HTML("p", ["class": "kicker"]) { "The post says besides" }
        HTML("ul", ["class": "sources"]) {
          claim.otherText.map { text in HTML("li") { HTML(foreign: text, limit: 1000) } }
        }
      }
      if let caption = claim.caption {
        HTML("p", ["class": "kicker"]) {
          claim.captionState == .cut ? "Caption, cut off" : claim.captionState == .unread ? "Of the caption" : "Caption"
        }
        HTML("blockquote") {
          HTML(foreign: caption, limit: 4000, keepsLines: true)
        }
      }
    }
  }
}
