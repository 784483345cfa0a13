import Audio
import Chances
import Claims
import Foundation
import Matching

/// The documented JSON object about a clip, as it is read back.
struct ClipRecord: Decodable {
  let file: String
  let sha256: String?
  let status: ClipReport.Status
  let error: String?
  let warnings: [String]?
  let duration: Double?
  let usableSeconds: Double?
  let claim: Claim?
  let profile: String?
  let indexDigest: String?
  let calibrated: Bool?
  let checkedAt: String?
  let version: String?
  let options: Conditions?
  let matches: [Found]
  let nearest: [NearRecord]?

  enum CodingKeys: String, CodingKey {
    case file, sha256, status, error, warnings, duration, claim, profile, calibrated, version, options, matches, nearest
    case checkedAt = "checked_at"
    case usableSeconds = "usable_seconds"
    case indexDigest = "index_digest"
  }

  /// One of its matches.
  struct Found: Decodable {
    let recording: String
    let title: String?
    let event: String?
    let queryStart: Double
    let queryStop: Double
    let refStart: Double
    let refStop: Double
    let stream: Int?
    let channel: SoundChannel?
    let refStream: Int?
    let refChannel: SoundChannel?
    let tempo: Double
    let pitch: Double
    let matchCount: Int
    let score: Double
    let eValue: Double?
    let runnerUp: String?
    let margin: Double?
    let queryMatchedPercent: Double?
    let refMatchedPercent: Double?
    let assessment: String
    let daysBeforePost: Int?
    let reservations: [String]?
    let earliest: Bool?

    enum CodingKeys: String, CodingKey {
      case recording, title, event, stream, channel, tempo, pitch, score, margin, assessment, reservations, earliest
      case queryStart = "query_start"
      case queryStop = "query_stop"
      case refStart = "ref_start"
      case refStop = "ref_stop"
      case refStream = "ref_stream"
      case refChannel = "ref_channel"
      case matchCount = "match_count"
      case eValue = "e_value"
      case runnerUp = "runner_up"
      case queryMatchedPercent = "query_matched_percent"
      case refMatchedPercent = "ref_matched_percent"
      case daysBeforePost = "days_before_post"
    }

    var match: Match {
      get throws(ResultsProblem) {
        guard queryStart <= queryStop, refStart <= refStop else {
          throw ResultsProblem(field: "matches", reason: "expected a range that ends after it begins, found another")
        }
        let known = (reservations ?? []).compactMap(Reservation.init)
        guard known.count == reservations?.count ?? 0 else {
          throw ResultsProblem(field: "reservations", reason: "expected the documented words, found others")
        }
        var match = Match(
          recording: 0, queryRange: TimeRange(start: queryStart, stop: queryStop),
          referenceRange: TimeRange(start: refStart, stop: refStop), edit: Edit(tempo: tempo, pitch: pitch),
          matchCount: matchCount, score: score, eValue: eValue ?? .nan, runnerUp: nil, margin: margin ?? 0,
          queryMatchedPercent: queryMatchedPercent ?? 0, referenceMatchedPercent: refMatchedPercent ?? 0,
          reservations: known)
        match.stream = stream ?? 0
        match.channel = channel ?? .mix
        match.referenceStream = refStream ?? 0
        match.referenceChannel = refChannel ?? .mix
        return match
      }
    }
  }
}
