import Assessments
import Audio
import Claims
internal import Dates
import Matching

/// The answer about a clip as text for people.
enum ClipText {
  static func text(_ report: ClipReport) -> String {
    var lines = ["\(TerminalText.visible(report.file)): \(Wording.outcome(report))"]
    if let claim = report.claim, let line = post(claim) { lines.append("  post: " + line) }
    for warning in report.warnings { lines.append("  warning: " + TerminalText.visible(warning)) }
    let names = MatchName.all(of: report)
    for (number, place) in zip(1..., report.order) {
      let match = report.matches[place]
      lines.append("  \(number). \(heading(match))")
      let all =
        carrier(place, of: report) + facts(match, in: report) + [("match", names[place])] + decisions(match)
      for (name, value) in all {
        lines.append("     " + name + String(repeating: " ", count: 18 - name.count) + value)
      }
    }
    lines += report.nearest.map { "  near miss, not a match: " + Wording.nearMiss($0, in: report) }
    lines += former(report)
    if let sights = report.sights { lines += Wording.pictures(sights).map { "  pictures: " + $0 } }
    lines += report.explanations.flatMap(ExplanationText.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the sound is: title, event, date, place.
  private static func heading(_ match: MatchReport) -> String {
    let facts = [match.event.map { "event \($0)" }, match.eventDate?.description, match.eventPlace].compactMap(\.self)
    let title = TerminalText.visible(match.title ?? match.recording, limit: 300)
    return title + (facts.isEmpty ? "" : " (\(TerminalText.visible(facts.joined(separator: ", "), limit: 300)))")
  }

  /// What place a recording has among those that carry the sound, where there are several.
  private static func carrier(_ place: Int, of report: ClipReport) -> [(String, String)] {
    guard report.carrierCount > 1 else { return [] }
    if place == report.earliest { return [("carrier", Wording.earliest)] }
    return report.isFainterEarlier(place) ? [("carrier", Wording.fainterEarlier)] : []
  }

  private static func facts(_ report: MatchReport, in clip: ClipReport) -> [(String, String)] {
    let match = report.match
    var facts: [(String, String)] = [
      ("recording", TerminalText.visible(report.recording)),
      ("in the clip", range(match.queryRange, match.queryMatchedPercent, of: "clip")),
      ("in the recording", range(match.referenceRange, match.referenceMatchedPercent, of: "recording")),
      report.sight.map { ("pictures", Wording.sight($0)) } ?? ("edit", Wording.edit(match.edit)),
      (
        report.sight == nil ? "peaks" : "marks",
        "\(match.matchCount) matched, score \(Numeral.fixed(match.score, places: 1))"
      ),
      ("strength", Wording.strength(match)),
      ("chance", Wording.chance(match.eValue, calibrated: clip.calibrated, index: clip.index)),
    ]
    if let heard = Wording.heardIn(match) { facts.insert(("heard in", heard), at: 3) }
    // Of two files no other recording could come near.
    if clip.index.file == nil {
      facts.append(("runner-up", Wording.runnerUp(report.runnerUp, margin: match.margin)))
    }
    if let published = report.publishedAt { facts.append(("published", published.description)) }
    facts.append(("assessment", Wording.assessment(report.assessment)))
    if let age = report.assessment.age {
      facts.append(("dates", Wording.existedBefore(age, isSure: Wording.isSure(match))))
    } else if let dates = Wording.dates(report.assessment) {
      facts.append(("dates", dates))
    }
    return facts
  }

  private static func range(_ range: TimeRange, _ percent: Double, of whole: String) -> String {
    "\(Wording.clock(range.start)) - \(Wording.clock(range.stop)) (\(Numeral.fixed(percent, places: 1)) % of the \(whole))"
  }

  private static func post(_ claim: Claim) -> String? {
    let facts = [
      claim.posted?.description, claim.account.map { "by \($0)" }, claim.extractorKey.map { "on \($0)" },
      claim.caption.map { "\"\($0)\"" },
    ].compactMap(\.self)
    return facts.isEmpty ? nil : TerminalText.visible(facts.joined(separator: ", "), limit: 300)
  }
}
