/// How well a query matches where it cannot truly match: the measure of what chance does with this very query.
package struct Tail {
  /// Mean score of the best decoys and of the best recordings that do not carry the sound. The very best decoy is left
  /// out: a siren is its own mirror image.
  package let mean: Double

  /// No query is that poor in chance hits: the least tail that is ever assumed.
  package static let least = 2.5

  /// - Parameters:
  ///   - decoys: scores of the decoys, best first.
  ///   - strangers: scores of recordings that do not carry the sound, best first.
  package init(decoys: [Double], strangers: [Double]) {
    let scores = Array(decoys.dropFirst().prefix(3)) + Array(strangers.prefix(4))
    mean = max(Tail.least, scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count))
  }
}
