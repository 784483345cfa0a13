internal import Marks

/// A still of a clip, ready to be laid over those of a recording.
struct ClipStill {
  let placed: PlacedStill
  /// What its marks look like, as they are and mirrored.
  let plain: [Descriptor]
  let mirrored: [Descriptor]
  /// Whether each mark is there a second or more before or after as well: it does not move, and tells nothing.
  var isStanding: [Bool]

  /// Seconds between two moments, at least, of which one says nothing of the other.
  static let apart = 1.0
  /// Seconds around a still in which it is asked what stands.
  static let vicinity = 4.0
  /// Share of those moments at which what stands is there.
  static let standing = 0.3

  init(_ still: MarkedStill) {
    placed = PlacedStill(still)
    plain = placed.marks.map(\.descriptor)
    mirrored = plain.map(\.mirrored)
    isStanding = [Bool](repeating: false, count: plain.count)
  }

  func descriptors(isMirrored: Bool) -> [Descriptor] { isMirrored ? mirrored : plain }

  /// The stills of a clip, each with what stands in it.
  ///
  /// - Parameters:
  ///   - stills: in the order of time.
  ///   - vicinity: seconds before and after at which it is asked what stands.
  /// - Returns: one for each.
  static func all(
    of stills: [MarkedStill], vicinity: ClosedRange<Double> = apart...ClipStill.vicinity
  ) -> [ClipStill] {
    var clip = stills.map(ClipStill.init)
    let upright = View(scale: 1, isMirrored: false, x: 0, y: 0)
    for index in clip.indices {
      let time = clip[index].placed.time
      let others = clip.indices.filter { vicinity ~= (clip[$0].placed.time - time).magnitude }
      guard !others.isEmpty else { continue }
      // Some of them tell as much as all.
      let step = max(1, others.count / 6)
      let asked = stride(from: 0, to: others.count, by: step).map { others[$0] }
      var counts = [Int](repeating: 0, count: clip[index].plain.count)
      for other in asked {
        let overlay = Overlay(clip[index].placed, clip[index].plain, over: clip[other].placed, inverse: upright)
        for hit in overlay.hits { counts[Int(hit)] += 1 }
      }
      clip[index].isStanding = counts.map { Double($0) > standing * Double(asked.count) }
    }
    return clip
  }
}
