import Audio
import Matching

/// The documented JSON object about a near miss, as it is read back.
struct NearRecord: Decodable {
  let recording: String
  let title: String?
  let queryStart: Double
  let queryStop: Double
  let refStart: Double
  let refStop: Double
  let tempo: Double
  let pitch: Double
  let score: Double
  let eValue: Double?

  enum CodingKeys: String, CodingKey {
    case recording, title, tempo, pitch, score
    case queryStart = "query_start"
    case queryStop = "query_stop"
    case refStart = "ref_start"
    case refStop = "ref_stop"
    case eValue = "e_value"
  }

  var nearMiss: NearMiss {
    get throws(ResultsProblem) {
      guard queryStart <= queryStop, refStart <= refStop else {
        throw ResultsProblem(field: "nearest", reason: "expected a range that ends after it begins, found another")
      }
      let match = Match(
        recording: 0, queryRange: TimeRange(start: queryStart, stop: queryStop),
        referenceRange: TimeRange(start: refStart, stop: refStop), edit: Edit(tempo: tempo, pitch: pitch),
        matchCount: 0, score: score, eValue: eValue ?? .nan, runnerUp: nil, margin: 0, queryMatchedPercent: 0,
        referenceMatchedPercent: 0)
      return NearMiss(match, recording: recording, title: title)
    }
  }
}
