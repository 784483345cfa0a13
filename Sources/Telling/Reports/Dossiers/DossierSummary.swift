import Assessments
import Audio
internal import Cases
internal import Chances
internal import Claims
internal import Dates
import Foundation
import Matching

/// What stands before the clips: what was searched, what came of it, and where there are several clips, a table of them.
struct DossierSummary {
  let dossier: Dossier
  let title: String

  private var reports: [ClipReport] { dossier.reports }

  var html: HTML {
    HTML("header") {
      HTML("p", ["class": "kicker"]) { "Reheard: has this sound been heard before?" }
      HTML("h1") { HTML(foreign: title) }
      byline
      if let selection = dossier.method.selection { HTML("p", ["class": "selection"]) { HTML(foreign: selection) } }
      HTML("p", ["class": "scope"]) { Wording.scope(hasDoubts: reports.contains(where: \.hasDoubts)) }
      if reports.count > 1 {
        counts
        table
      }
    }
  }

  /// House and author, and when the clips were checked.
  @HTMLBuilder private var byline: HTML {
    let heading = dossier.method.heading
    let names = [heading.house, heading.author].compactMap(\.self)
    if !names.isEmpty { HTML("p", ["class": "byline"]) { HTML(foreign: names.joined(separator: " · "), limit: 300) } }
    if let origin = Origin(reports).sentence { HTML("p", ["class": "soft"]) { HTML(foreign: origin) } }
  }

  /// How many clips there are of each finding, what weighs most first.
  private var counts: HTML {
    let findings = Dictionary(grouping: reports.map(Finding.init), by: \.self)
    return HTML("ul", ["class": "counts"]) {
      findings.keys.sorted().map { finding in
        HTML("li") {
          HTML("b") { "\(findings[finding]?.count ?? 0)" }
          finding.words
        }
      }
    }
  }

  private var table: HTML {
    HTML("section", ["aria-labelledby": "all-clips"]) {
      HTML("h2", ["class": "part", "id": "all-clips"]) { "All clips" }
      HTML("div", ["class": "tools", "hidden": ""]) {
        HTML("label", ["for": "words"]) {
          "Rows that contain "
          HTML(void: "br")
          HTML(void: "input", ["id": "words", "type": "search"])
        }
        HTML("label", ["for": "status"]) {
          "Finding "
          HTML(void: "br")
          HTML("select", ["id": "status"]) {
            HTML("option", ["value": ""]) { "all" }
            for finding in Set(reports.map(Finding.init)).sorted() {
              HTML("option", ["value": finding.name]) { finding.words }
            }
          }
        }
        HTML("output", ["aria-live": "polite"]) { "" }
      }
      // On a narrow screen the cells stand one below the other, which would take the meaning of a table from it.
      HTML("table", ["class": "sortable triage", "role": "table"]) {
        HTML("caption") { "One row a clip, with the match that weighs most." }
        HTML("thead", ["role": "rowgroup"]) {
          HTML("tr", ["role": "row"]) {
            for (name, kind) in Self.columns {
              HTML("th", ["scope": "col", "role": "columnheader", "data-kind": kind]) { name }
            }
          }
        }
        HTML("tbody", ["role": "rowgroup"]) { reports.indices.map(row) }
      }
    }
  }

  private static let columns: [(String, String?)] = [
    ("Clip", nil), ("Finding", "number"), ("Post", nil), ("Recording", nil), ("Days before", "number"),
    ("Evidence", "number"), ("Decision", nil),
  ]

  /// What people decided last of each match, in the order of the matches.
  private func decided(_ report: ClipReport) -> String {
    var seen: Set<String> = []
    return report.order.compactMap { report.matches[$0].decisions.last?.verdict.rawValue }
      .filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func row(_ number: Int) -> HTML {
    let report = reports[number]
    let finding = Finding(report)
    let match = finding.place(in: report).map { report.matches[$0] }
    let others = report.matches.count - 1
    return HTML("tr", ["data-status": finding.name, "role": "row"]) {
      HTML("th", ["scope": "row", "role": "rowheader"]) {
        HTML("a", ["href": "#clip-\(number + 1)"]) { HTML(foreign: report.file, limit: 300) }
      }
      HTML("td", ["role": "cell", "data-label": "Finding", "data-sort": "\(finding.rank)"]) { finding.words }
      HTML(
        "td",
        ["role": "cell", "class": "foreign", "data-label": "Post", "data-sort": report.claim?.posted?.description]
      ) {
        report.claim?.posted.map { HTML.moment($0) }
        if let account = report.claim?.account {
          " "
          HTML(foreign: account, limit: 60)
        }
      }
      HTML("td", ["role": "cell", "class": "foreign", "data-label": "Recording"]) {
        if let match {
          HTML(foreign: match.title ?? match.recording, limit: 120)
          if others > 0 { " and \(others) more" }
        }
      }
      HTML("td", ["role": "cell", "class": "number", "data-label": "Days before"]) {
        match?.daysBeforePost.map { "\($0)" } ?? ""
      }
      HTML(
        "td",
        ["role": "cell", "data-label": "Evidence", "data-sort": match.flatMap { Numeral.eValue($0.match.eValue) }]
      ) {
        if let match {
          match.match.strength.rawValue
          if let power = Numeral.power(match.match.eValue) {
            ", "
            HTML("span", ["class": "whole"]) { "E \(power)" }
          }
        }
      }
      HTML("td", ["role": "cell", "data-label": "Decision"]) { decided(report) }
    }
  }
}
