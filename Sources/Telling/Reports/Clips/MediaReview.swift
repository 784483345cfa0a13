internal import Cases
internal import Claims
internal import Dates

/// Drafts of schema.org's MediaReview: what was measured is filled in, what a person has to judge is left empty.
///
/// The vocabulary's kinds of manipulation (`mediaAuthenticityCategory`), the rating and the author are a newsroom's
/// to choose. schema.org still counts MediaReview among its new terms.
package enum MediaReview {
  /// - Parameter reports: answers about clips; those without a match have no draft.
  /// - Returns: one JSON-LD document with a draft for each clip that has a match which nobody has rejected.
  package static func text(_ reports: [ClipReport]) -> String {
    let drafts = reports.compactMap { report -> JSONValue? in
      let found = report.order.map { report.matches[$0] }.filter { $0.decisions.last?.verdict != .rejected }
      return found.isEmpty ? nil : draft(report, found)
    }
    return JSONValue.members(["@context": .string("https://schema.org"), "@graph": .array(drafts)]).text + "\n"
  }

  private static func draft(_ report: ClipReport, _ found: [MatchReport]) -> JSONValue {
    let claim = report.claim
    let empty = JSONValue.string("")
    let author = JSONValue.members(["@type": .string("Organization"), "name": empty, "url": empty])
    let rating = JSONValue.members(["@type": .string("Rating"), "ratingValue": empty, "alternateName": empty])
    let item = JSONValue.members([
      "@type": .string("MediaObject"),
      "name": .string(report.file),
      "sha256": .string(report.sha256),
      "contentUrl": .string(claim?.webpageURL),
      "uploadDate": .string(claim?.posted?.description),
      "author": .string(claim?.account),
      "caption": .string(claim?.caption),
    ])
    return .members([
      "@type": .string("MediaReview"),
      "url": empty,
      "datePublished": empty,
      "author": author,
      "reviewRating": rating,
      "mediaAuthenticityCategory": empty,
      "associatedClaimReview": .null,
      "itemReviewed": item,
      "originalMediaLink": empty,
      "originalMediaContextDescription": .string(Wording.context(found)),
    ])
  }
}
