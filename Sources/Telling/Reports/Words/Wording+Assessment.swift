package import Assessments

/// What is said of dates and captions.
extension Wording {
  /// What a match means against the claim: the outcome, and the reason for it.
  package static func assessment(_ assessment: Assessment) -> String {
    assessment.outcome.rawValue + ": " + reason(assessment)
  }

  /// How long before the post the sound existed, and between which dates that was counted.
  package static func existedBefore(_ age: DayCount) -> String {
    let days = age.days == 1 ? "day" : "days"
    return "the sound existed at least \(age.days) \(days) before this post"
      + " (\(date(age.basis)) \(age.from), post \(age.to), in \(age.unit.rawValue))"
  }

  /// The dates that are known, where no age follows from them.
  package static func dates(_ assessment: Assessment) -> String? {
    let dates = [
      assessment.eventDate.map { "\(date(.event)) \($0)" },
      assessment.publishedAt.map { "\(date(.publication)) \($0)" },
      assessment.posted.map { "post \($0)" },
    ].compactMap(\.self)
    return dates.isEmpty ? nil : dates.joined(separator: ", ")
  }

  /// By which date the sound existed.
  package static func date(_ basis: DayCount.Basis) -> String {
    switch basis {
    case .event: "event"
    case .publication: "recording published"
    }
  }

  static func reason(_ assessment: Assessment) -> String {
    switch assessment.outcome {
    case .undated:
      assessment.posted == nil
        ? "the date of the post is not known" : "neither the date of the event nor that of the recording is known"
    case .contemporary: "the post and the sound are of the same time, as far as their dates are known"
    case .earlierThanReference: "the post is older than the recording's dates say; they need another look"
    case .acknowledged: assessment.acknowledgement.map(acknowledgement) ?? "the caption says what the sound is"
    case .predatesPost:
      "the sound is older than the post, and "
        + (assessment.hasCaption
          ? "of no event whose names could be looked for in the caption" : "no caption is known to hold against it")
    case .recycled: "the sound is older than the post, and the caption names neither the event nor its place"
    }
  }

  private static func acknowledgement(_ found: Acknowledgement) -> String {
    let what =
      switch found.kind {
      case .title: "the event by its title"
      case .name: "the event by a name"
      case .place: "the event's place"
      case .year: "the event's year"
      }
    let words = TerminalText.visible(found.found, limit: 80)
    let name = TerminalText.visible(found.name, limit: 80)
    return "the caption names \(what): \"\(words)\"" + (words == name ? "" : " (\(name))")
  }
}
