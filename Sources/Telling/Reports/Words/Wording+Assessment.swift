package import Assessments
import Claims
internal import Words

/// What is said of dates and captions.
extension Wording {
  /// What a match means against the claim: the outcome, and the reason for it.
  package static func assessment(_ assessment: Assessment) -> String {
    assessment.outcome.rawValue + ": " + reason(assessment)
  }

  /// How long before the post the sound existed, and between which dates that was counted.
  ///
  /// - Parameters:
  ///   - age: how long.
  ///   - isSure: whether the match is one by which the clip's sound is that of the recording.
  /// - Returns: the sentence, without its stop.
  package static func existedBefore(_ age: DayCount, isSure: Bool = true) -> String {
    let days = Count.word(age.days, "day")
    return "\(isSure ? "the sound" : "the recording") existed at least \(age.days) \(days) before this post"
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
      "the sound is older than the post" + assessment.hindrances.map { ", and " + hindrance($0) }.joined()
    case .recycled: "the sound is older than the post, and the caption names neither the event nor its place"
    }
  }

  /// Why nothing is held against a post.
  static func hindrance(_ hindrance: Hindrance) -> String {
    switch hindrance {
    case .noCaption: "no caption is known to hold against it"
    case .captionUnread: "the caption could not be read"
    case .captionCut(let ending):
      "the caption is cut off"
        + (ending.map { " (it ends in \"\(TerminalText.visible($0, limit: 40))\")" } ?? "")
    case .noEvent: "of no event whose names could be looked for in the caption"
    case .weak: "the match is weak"
    case .reserved(let reservations): "the match is under reservation (\(reserved(reservations)))"
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
    let text = found.isElsewhere ? "the post, beside its caption," : "the caption"
    return "\(text) names \(what): \"\(words)\"" + (words == name ? "" : " (\(name))")
  }

  /// How much of a post was looked through for names.
  static func searched(_ claim: Claim?, _ assessment: Assessment) -> String {
    let other = claim?.otherText.isEmpty == false ? ", and what the post says beside it" : ""
    let state =
      switch claim?.captionState {
      case .cut: "the beginning of the caption, which is cut off,"
      case .unread: "what of the caption could be read"
      case .whole where assessment.hasCaption: "the whole caption"
      default: "no caption"
      }
    let found = assessment.acknowledgement == nil ? "none of these is in it" : acknowledgement(assessment)
    return "Searched, in every script and form of the words: \(state)\(other). " + sentence(found)
  }

  private static func acknowledgement(_ assessment: Assessment) -> String {
    assessment.acknowledgement.map(acknowledgement) ?? ""
  }
}
