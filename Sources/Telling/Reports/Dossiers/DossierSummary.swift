import Assessments
import Audio
internal import Cases
internal import Claims
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
      HTML("h1") { title }
      HTML("p", ["class": "scope"]) { Wording.scope(hasDoubts: reports.contains(where: \.hasDoubts)) }
      counts
      searched
      if reports.count > 1 { table }
    }
  }

  private var counts: HTML {
    HTML("ul", ["class": "counts"]) {
      for status in ClipReport.Status.allCases {
        let count = reports.count { $0.status == status }
        if count > 0 {
          HTML("li") {
            HTML("b") { "\(count)" }
            Wording.status(status)
          }
        }
      }
    }
  }

  private var searched: HTML? {
    guard let report = reports.first(where: { $0.index.recordings > 0 }) else { return nil }
    let digests = Set(reports.compactMap(\.indexDigest)).sorted()
    return .facts([
      "searched": HTML("\(Wording.recordings(report.index.recordings)), \(Wording.hours(report.index.seconds))"),
      "index digest": digests.isEmpty ? nil : HTML(digests.map { HTML.code($0) }),
      "profile": report.profile.map { .code($0) },
      "E-values": HTML(Wording.calibration(reports.allSatisfy(\.calibrated))),
    ])
  }

  private var table: HTML {
    HTML("section", ["aria-label": "All clips"]) {
      HTML("div", ["class": "tools", "hidden": ""]) {
        HTML("label", ["for": "words"]) {
          "Rows that contain "
          HTML(void: "br")
          HTML(void: "input", ["id": "words", "type": "search"])
        }
        HTML("label", ["for": "status"]) {
          "Outcome "
          HTML(void: "br")
          HTML("select", ["id": "status"]) {
            HTML("option", ["value": ""]) { "all" }
            for status in ClipReport.Status.allCases {
              HTML("option", ["value": status.rawValue]) { Wording.status(status) }
            }
          }
        }
        HTML("output", ["aria-live": "polite"]) { "" }
      }
      HTML("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Table of all clips"]) {
        HTML("table", ["class": "sortable"]) {
          HTML("caption") { "One row a match, and one for a clip without any." }
          HTML("thead") {
            HTML("tr") {
              for (name, kind) in Self.columns { HTML("th", ["scope": "col", "data-kind": kind]) { name } }
            }
          }
          HTML("tbody") { reports.indices.map(rows) }
        }
      }
    }
  }

  private static let columns: [(String, String?)] = [
    ("Clip", nil), ("Outcome", nil), ("Posted", nil), ("Account", nil), ("Recording", nil), ("In the clip", "number"),
    ("Days before", "number"), ("E-value", "number"), ("Decision", nil),
  ]

  private func rows(_ number: Int) -> HTML {
    let report = reports[number]
    let matches = report.matches.isEmpty ? [nil] : report.order.map(Int?.some)
    return HTML(
      matches.map { place in
        let match = place.map { report.matches[$0] }
        let decision = match?.decisions.last
        return HTML("tr", ["data-status": report.status.rawValue]) {
          HTML("td") {
            HTML("a", ["href": place.map { "#clip-\(number + 1)-\($0 + 1)" } ?? "#clip-\(number + 1)"]) {
              HTML(foreign: report.file, limit: 120)
            }
          }
          HTML("td") { match.map { Wording.outcome($0.assessment) } ?? Wording.status(report) }
          HTML("td") { report.claim?.posted.map { HTML.moment($0) } }
          HTML("td") { report.claim?.account.map { HTML(foreign: $0, limit: 60) } }
          HTML("td") { match.map { HTML(foreign: $0.title ?? $0.recording, limit: 120) } }
          HTML(
            "td", ["class": "number", "data-sort": match.map { Numeral.fixed($0.match.queryRange.start, places: 3) }]
          ) {
            match.map { "\(Wording.clock($0.match.queryRange.start))–\(Wording.clock($0.match.queryRange.stop))" } ?? ""
          }
          HTML("td", ["class": "number"]) { match?.daysBeforePost.map { "\($0)" } ?? "" }
          HTML("td", ["class": "number"]) { match.flatMap { Numeral.eValue($0.match.eValue) } ?? "" }
          HTML("td") { decision?.verdict.rawValue ?? "" }
        }
      })
  }
}
