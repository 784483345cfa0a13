import Audio
import Matching

/// Why a clip matches, or does not, as JSON.
enum ExplanationJSON {
  static func value(_ explanation: Explanation) -> JSONValue {
    .members([
      "stream": .integer(explanation.stream),
      "channel": .string(explanation.channel.rawValue),
      "start": .decimal(explanation.start, 3),
      "stop": .decimal(explanation.stop, 3),
      "peaks": .integer(explanation.peaks),
      "landmarks": .integer(explanation.landmarks),
      "sweep_landmarks": .integer(explanation.sweepLandmarks),
      "edits_tried": .integer(explanation.hypotheses),
      "candidates": .array(
        explanation.places.map { place in
          .members([
            "ref_start": .decimal(place.offset, 3), "tempo": .decimal(place.edit.tempo, 5),
            "pitch": .decimal(place.edit.pitch, 5), "votes": .integer(place.votes),
            "surprise": .decimal(place.surprise, 2),
          ])
        }),
      "alignments": .array(
        explanation.laid.map { laid in
          .members([
            "ref_start": .decimal(laid.offset, 3), "tempo": .decimal(laid.edit.tempo, 5),
            "pitch": .decimal(laid.edit.pitch, 5), "hits": .integer(laid.hits), "trials": .integer(laid.trials),
            "chance": .decimal(laid.chance, 4), "score": .decimal(laid.score, 2), "tail": .decimal(laid.tail, 2),
            "needed_score": .decimal(laid.needed, 2),
            "e_value": Numeral.eValue(laid.eValue).map { .number($0) } ?? .null,
          ])
        }),
    ])
  }
}
