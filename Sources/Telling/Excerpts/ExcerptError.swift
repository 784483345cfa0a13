/// Why there is nothing to listen to or to look at.
package enum ExcerptError: Error, Hashable {
  /// FFmpeg was built without an encoder that is needed.
  case noEncoder(name: String)
  /// One of FFmpeg's encoders refused.
  case encoding(name: String, reason: String)
  /// The file has no sound where the match is said to be.
  case nothingThere(path: String, start: Double, stop: Double)
  /// A tempo or pitch that no sound can be brought back from.
  case impossibleEdit(tempo: Double, pitch: Double)
}

extension ExcerptError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noEncoder(let name): "FFmpeg's libraries have no encoder \(name) here; install a build that has it"
    case .encoding(let name, let reason): "the encoder \(name) failed: \(reason)"
    case .nothingThere(let path, let start, let stop):
      "\(path): expected sound from \(start) s to \(stop) s, found none; is it still the same file?"
    case .impossibleEdit(let tempo, let pitch):
      "expected a tempo and a pitch from 0.25 to 4, found \(tempo) and \(pitch)"
    }
  }
}
