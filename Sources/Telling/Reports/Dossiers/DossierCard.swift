import Assessments
import Audio
internal import Cases
internal import Catalogues
internal import Claims
internal import Events
import Excerpts
import Foundation
import Matching

/// The evidence of one match: all that an editor needs to check it.
struct DossierCard {
  let dossier: Dossier
  let report: ClipReport
  /// The clip's number in the dossier, from 1.
  let clip: Int
  /// The match's place among the clip's, from 0.
  let place: Int
  /// Its place among those that the page shows of the clip, from 0.
  let rank: Int
  /// The name by which people decide about it.
  let name: String
  let exhibit: Dossier.Exhibit?

  private var found: MatchReport { report.matches[place] }
  private var match: Match { found.match }
  private var isOneOfMany: Bool { dossier.reports.count > 1 }

  var html: HTML {
    let heading = "heading-\(clip)-\(place + 1)"
    return HTML("article", ["class": "match", "id": "clip-\(clip)-\(place + 1)", "aria-labelledby": heading]) {
      // On paper the finding stays with its picture.
      HTML("div", ["class": "together"]) {
        if report.matches.count > 1 {
          HTML("p", ["class": "kicker"]) { "Match \(rank + 1) of \(report.matches.count)" }
        }
        HTML("h3", ["id": heading]) { HTML(foreign: found.title ?? found.recording) }
        HTML("p", ["class": "finding"]) {
          HTML("span", ["class": "word"]) { Wording.outcome(found.assessment) }
          // A caption's words may stand in it.
          HTML(foreign: Wording.lead(found))
        }
        if report.carrierCount > 1, place == report.earliest { HTML("p") { Wording.sentence(Wording.earliest) } }
        if report.isFainterEarlier(place) { HTML("p") { Wording.sentence(Wording.fainterEarlier) } }
        HTML("p") { Wording.rests(match, calibrated: report.calibrated, index: report.index) }
        exhibits
      }
      HTML("div", ["class": "sides"]) {
        HTML("div", ["class": "one"]) { dates }
        if let held { HTML("div", ["class": "one"]) { held } }
      }
      HTML("div", ["class": "sides"]) {
        HTML("div", ["class": "one"]) {
          HTML("h4") { "What was measured" }
          measured
        }
        HTML("div", ["class": "one"]) {
          HTML("h4") { "The recording" }
          recording
        }
      }
      DossierSources(event: found.happening).html
      decision
      reproduce
    }
  }

  private var exhibits: HTML {
    switch exhibit {
    case .shown(let illustration):
      return
        DossierExhibit(
          illustration: illustration, file: dossier.method.place == .beside ? name : nil
        ).html
    case .missing(let reason):
      return HTML("p", ["class": "warning"]) {
        "No excerpts: "
        HTML(foreign: reason)
      }
    case nil:
      return HTML("p") {
        dossier.method.place == .nowhere ? Wording.withoutExhibits : Wording.noExhibit(most: Dossier.mostExhibits)
      }
    }
  }

  @HTMLBuilder private var dates: HTML {
    let timeline = DossierTimeline(
      event: found.eventDate, published: found.publishedAt, posted: report.claim?.posted, days: found.daysBeforePost)
    HTML("h4") { "The dates" }
    HTML("p") { Wording.dates(found) }
    timeline?.html
  }

  /// What *recycled* rests on: the words that were looked for, and how much of the post was there to look through.
  private var held: HTML? {
    guard !found.assessment.sought.isEmpty else { return nil }
    return HTML([
      HTML("h4") { "What the caption was held against" },
      HTML("p") { HTML(foreign: Wording.searched(report.claim, found.assessment)) },
      HTML.facts([
        "names": sought(.name), "place": sought(.place), "title": sought(.title), "year": sought(.year),
      ]),
    ])
  }

  private func sought(_ kind: Acknowledgement.Kind) -> HTML? {
    let names = found.assessment.sought.filter { $0.kind == kind }.map(\.name)
    return names.isEmpty ? nil : HTML(foreign: names.joined(separator: ", "), limit: 4000)
  }

  private var measured: HTML {
    .facts([
      "in the clip": range(match.queryRange, match.queryMatchedPercent, of: "clip"),
      "in the recording": range(match.referenceRange, match.referenceMatchedPercent, of: "recording"),
      "matched": HTML("\(Numeral.fixed(match.matchedSeconds, places: 1)) s"),
      "edit": HTML(Wording.edit(match.edit)),
      "heard in": Wording.heardIn(match).map { HTML($0) },
      "strength": HTML(Wording.strength(match)),
      "peaks": HTML(Wording.peaks(match)),
      "chance": HTML(Wording.chance(match.eValue, calibrated: report.calibrated, index: report.index)),
      "E-value": Numeral.power(match.eValue).map { HTML($0) },
      "runner-up": report.index.file == nil
        ? HTML(foreign: Wording.runnerUp(found.runnerUp, margin: match.margin)) : nil,
    ])
  }

  private func range(_ range: TimeRange, _ percent: Double, of whole: String) -> HTML {
    HTML(
      "\(Wording.clock(range.start)) – \(Wording.clock(range.stop)) "
        + "(\(Numeral.fixed(percent, places: 1)) % of the \(whole))")
  }

  private var recording: HTML {
    let row = found.source
    let part = row.flatMap { row in
      row.start != nil || row.stop != nil
        ? "\(Wording.clock(row.start ?? 0)) – \(row.stop.map(Wording.clock) ?? "end")" : nil
    }
    return .facts([
      "ID": HTML(foreign: found.recording),
      "event": found.event.map { HTML(foreign: found.happening.map { "\($0.title)" } ?? $0) },
      "event date": found.eventDate.map { .moment($0) },
      "place": found.eventPlace.map { HTML(foreign: $0) },
      "coordinates": HTML.coordinates(found.happening?.lat, found.happening?.lon),
      "published": found.publishedAt.map { .moment($0) },
      "file": row.map { HTML(foreign: $0.path) },
      "part of it": part.map { HTML($0) },
      "length": row.map { HTML("\(Numeral.fixed($0.duration, places: 1)) s") },
      "SHA-256": row.map { .code($0.sha256) },
    ])
  }

  @HTMLBuilder private var decision: HTML {
    HTML("h4") { "What people decided" }
    if !found.decisions.isEmpty {
      HTML("ol", ["class": "sources"]) {
        for decision in found.decisions {
          HTML("li") {
            HTML("b") { decision.verdict.rawValue }
            " by "
            HTML(foreign: decision.by, limit: 120)
            ", "
            HTML.moment(decision.at)
            if let note = decision.note {
              ": "
              HTML(foreign: note, limit: 2000)
            }
          }
        }
      }
    } else {
      HTML("p") { "Nothing yet. The program suggests; a person listens and decides." }
    }
  }

  @HTMLBuilder private var reproduce: HTML {
    HTML("h4") { "Do it again" }
    if let command = dossier.command(clip - 1) {
      HTML("pre") { HTML("code") { HTML(foreign: command, limit: .max) } }
      if dossier.method.isPublishable { HTML("p") { Wording.publishedCommand } }
    } else {
      HTML("p") { Wording.noCommand }
    }
    HTML.facts([
      // Of a single clip the page says it once.
      "checked": isOneOfMany ? report.checkedAt.map { .moment($0) } : nil,
      "version": isOneOfMany ? report.version.map { HTML(foreign: "reheard \($0)") } : nil,
      "profile": isOneOfMany ? report.profile.map { HTML(foreign: $0) } : nil,
      "index digest": isOneOfMany ? report.indexDigest.map { .code($0) } : nil,
      "match": .code(name),
    ])
  }
}
