import Assessments
import Audio
import Cases
import Chances
import Claims
internal import Dates
import Matching
import Sighting

/// The answer about a clip as the documented JSON object, its members in the documented order.
enum ClipJSON {
  static func value(_ report: ClipReport) -> JSONValue {
    let value = JSONValue.members([
      "file": .string(report.file),
      "sha256": .string(report.sha256),
      "status": .string(report.status.rawValue),
      "error": .string(report.error),
      "warnings": .strings(report.warnings),
      "duration": .decimal(report.duration, 3),
      "usable_seconds": .decimal(report.usableSeconds, 3),
      "claim": report.claim.map(value) ?? .null,
      "profile": .string(report.profile),
      "index_digest": .string(report.indexDigest),
      "calibrated": .bool(report.calibrated),
      "checked_at": .string(report.checkedAt?.description),
      "version": .string(report.version),
      "options": report.conditions?.json ?? .null,
      "matches": .array(matches(report)),
      "nearest": .array(report.nearest.map(value)),
    ])
    guard case .object(var members) = value else { return value }
    // Only where there are any: what was measured stays as it was.
    if !report.formerDecisions.isEmpty {
      let former = JSONValue.array(report.formerDecisions.map(former))
      members.append(JSONValue.Member(name: "former_decisions", value: former))
    }
    if let sights = report.sights { members += SightJSON.members(sights, usable: report.usablePictureSeconds) }
    if !report.explanations.isEmpty {
      let explanations = JSONValue.array(report.explanations.map(ExplanationJSON.value))
      members.append(JSONValue.Member(name: "explanation", value: explanations))
    }
    return .object(members)
  }

  /// A near miss; no member of it is called a match, and none says what it would mean.
  private static func value(_ near: NearMiss) -> JSONValue {
    .members([
      "recording": .string(near.recording),
      "title": .string(near.title),
      "query_start": .decimal(near.queryRange.start, 3),
      "query_stop": .decimal(near.queryRange.stop, 3),
      "ref_start": .decimal(near.referenceRange.start, 3),
      "ref_stop": .decimal(near.referenceRange.stop, 3),
      "tempo": .decimal(near.edit.tempo, 5),
      "pitch": .decimal(near.edit.pitch, 5),
      "score": .decimal(near.score, 1),
      "e_value": Numeral.eValue(near.eValue).map { .number($0) } ?? .null,
    ])
  }

  /// The matches, each under the name by which a person decides about it.
  static func matches(_ report: ClipReport) -> [JSONValue] {
    let earliest = report.earliest
    return zip(MatchName.all(of: report), report.matches).enumerated().map { place, match in
      let object = value(match.0, match.1, isEarliest: place == earliest)
      // Where only the sound was asked for, nobody wonders which sense it was.
      guard report.sights != nil || match.1.sight != nil, case .object(let members) = object else { return object }
      return .object(members + SightJSON.members(match.1.sight))
    }
  }

  static func value(_ claim: Claim) -> JSONValue {
    .members([
      "source": .string(claim.source),
      "extractor_key": .string(claim.extractorKey),
      "account": .string(claim.account),
      "post_id": .string(claim.postID),
      "webpage_url": .string(claim.webpageURL),
      "posted": .string(claim.posted?.description),
      "retrieved": .string(claim.retrieved?.description),
      "caption": .string(claim.caption),
      "caption_state": .string(claim.captionState?.rawValue),
      "other_text": .strings(claim.otherText),
    ])
  }

  private static func value(_ name: String, _ report: MatchReport, isEarliest: Bool) -> JSONValue {
    let match = report.match
    let found = JSONValue.members([
      "match": .string(name),
      "recording": .string(report.recording),
      "title": .string(report.title),
      "event": .string(report.event),
      "query_start": .decimal(match.queryRange.start, 3),
      "query_stop": .decimal(match.queryRange.stop, 3),
      "ref_start": .decimal(match.referenceRange.start, 3),
      "ref_stop": .decimal(match.referenceRange.stop, 3),
      "stream": .integer(match.stream),
      "channel": .string(match.channel.rawValue),
      "ref_stream": .integer(match.referenceStream),
      "ref_channel": .string(match.referenceChannel.rawValue),
      "tempo": .decimal(match.edit.tempo, 5),
      "pitch": .decimal(report.sight == nil ? match.edit.pitch : nil, 5),
      "match_count": .integer(match.matchCount),
      "score": .decimal(match.score, 1),
      "e_value": Numeral.eValue(match.eValue).map { .number($0) } ?? .null,
      "runner_up": .string(report.runnerUp),
      "margin": .decimal(match.margin, 1),
      "query_matched_percent": .decimal(match.queryMatchedPercent, 1),
      "ref_matched_percent": .decimal(match.referenceMatchedPercent, 1),
      "assessment": .string(report.assessment.outcome.rawValue),
      "days_before_post": .integer(report.daysBeforePost),
      "strength": .string(match.strength.rawValue),
      "reservations": .strings(match.reservations.map(\.rawValue)),
      "earliest": .bool(isEarliest),
    ])
    // Only where there are any: what was measured stays as it was.
    guard !report.decisions.isEmpty, case .object(let members) = found else { return found }
    return .object(members + [JSONValue.Member(name: "decisions", value: .array(report.decisions.map(value)))])
  }

  /// A decision about an earlier answer, with what it was about.
  private static func former(_ decision: Decision) -> JSONValue {
    guard case .object(let members) = value(decision) else { return .null }
    let about: [JSONValue.Member] = [
      .init(name: "match", value: .string(decision.match)),
      .init(name: "recording", value: .string(decision.recording)),
      .init(name: "query_start", value: .decimal(decision.start, 3)),
      .init(name: "query_stop", value: .decimal(decision.stop, 3)),
    ]
    return .object(about + members)
  }

  static func value(_ decision: Decision) -> JSONValue {
    .members([
      "verdict": .string(decision.verdict.rawValue),
      "by": .string(decision.by),
      "at": .string(decision.at.description),
      "note": .string(decision.note),
    ])
  }
}
