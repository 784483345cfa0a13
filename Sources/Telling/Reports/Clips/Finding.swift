import Assessments

/// What came of a clip in one word: the assessment of the match that weighs most, or why there is none.
package struct Finding: Hashable, Sendable, Comparable {
  /// By the name that data formats and options use.
  package let name: String
  /// Where it stands among all, what weighs most first.
  package let rank: Int

  /// In the order in which clips are to be looked at: what is undated needs a date.
  private static let outcomes: [Assessment.Outcome] = [
    .recycled, .predatesPost, .earlierThanReference, .undated, .contemporary, .acknowledged,
  ]
  /// Which of several matches says what came of a clip: a copy of no known date takes nothing from what is known.
  private static let telling: [Assessment.Outcome] = [
    .recycled, .predatesPost, .earlierThanReference, .contemporary, .acknowledged, .undated,
  ]
  private static let statuses: [ClipReport.Status] = [.matched, .noMatch, .notEnoughSound, .error]

  /// All names, what weighs most first.
  package static let names = outcomes.map(\.rawValue) + statuses.map(\.rawValue)

  /// Of a clip.
  package init(_ report: ClipReport) {
    let best = report.matches.compactMap { Self.telling.firstIndex(of: $0.assessment.outcome) }.min()
    let outcome = report.status == .matched ? best.map { Self.telling[$0].rawValue } : nil
    name = outcome ?? report.status.rawValue
    rank = Self.names.firstIndex(of: name) ?? Self.names.count
  }

  /// For people.
  var words: String {
    switch name {
    case ClipReport.Status.noMatch.rawValue: Wording.status(.noMatch)
    case ClipReport.Status.notEnoughSound.rawValue: Wording.status(.notEnoughSound)
    default: name.replacing("-", with: " ")
    }
  }

  /// Which of the clip's matches it is about: of those that are so assessed the one that leads.
  func place(in report: ClipReport) -> Int? {
    let order = report.order
    return order.first { report.matches[$0].assessment.outcome.rawValue == name } ?? order.first
  }

  package static func < (left: Finding, right: Finding) -> Bool {
    (left.rank, left.name) < (right.rank, right.name)
  }
}
