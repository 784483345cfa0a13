internal import Marks

/// Before a camera that does not move, what moves is the evidence, and finds the time as well.
extension FootageMatcher {
  /// Seconds around a seed in which what moves is looked at first.
  private static let first = 2.5
  /// Seconds by which a line grows while what moves agrees, and the share of it that must.
  private static let growth = 1.5
  private static let growingShare = 0.7
  /// Marks that must agree for two stills to show one scene, and the share of those that could.
  private static let fewestMarks = 24
  private static let leastShare = 0.25
  /// A line that is looked for anywhere must be worth this.
  private static let leastFound = 2.0

  /// Holds what moves against a chain of marks, and sets its line by it.
  func judge(
    _ chain: inout Chain, pieces: [Movement.Piece], _ slope: Double, _ clip: Footage,
    _ still: PlacedStill
  ) {
    let other = placed[chain.recordingStill]
    let movement = Movement(
      clip, over: recording, pieces, clipSize: (still.width, still.height),
      recordingSize: (other.width, other.height))
    let middle = (chain.range.lowerBound + chain.range.upperBound) / 2
    let slopes = [1, chain.slope, slope] + [0.94, 0.97, 1.03, 1.06].map { $0 * chain.slope }
    let near = Movement.Meeting(clip: middle, recording: chain.slope * middle + chain.offset)
    chain.movement = movement?.best(slopes: slopes, near: near)
    if let movement = chain.movement, movement.score >= 2 {
      chain.slope = movement.slope
      chain.offset = movement.offset
    }
  }

  /// The chain of what moves in a scene that both films show; `nil` where nothing agrees.
  func moving(_ seed: ViewVotes.Seed, _ view: View, _ stills: [ClipStill], _ clip: Footage)
    -> Chain?
  {
    let (still, other) = (stills[seed.clipStill], placed[seed.recordingStill])
    guard let inverse = view.inverse else { return nil }
    let overlay = Overlay(
      still.placed, still.descriptors(isMirrored: view.isMirrored), over: other, inverse: inverse)
    guard overlay.hits.count >= Self.fewestMarks,
      Double(overlay.hits.count) >= Self.leastShare * Double(overlay.insideCount)
    else { return nil }
    func agreement(_ range: ClosedRange<Double>, _ slopes: [Double], near: Movement.Meeting?)
      -> Movement.Agreement?
    {
      Movement(
        clip, over: recording, [Movement.Piece(range: range, view: view)],
        clipSize: (still.placed.width, still.placed.height),
        recordingSize: (other.width, other.height)
      )?.best(slopes: slopes, near: near)
    }
    let time = still.placed.time
    var range = max(0, time - Self.first)...min(clip.duration, time + Self.first)
    guard let found = agreement(range, TimeTable.slopes, near: nil), found.score >= Self.leastFound
    else { return nil }
    func at(_ second: Double) -> Movement.Meeting {
      Movement.Meeting(clip: second, recording: found.slope * second + found.offset)
    }
    func grows(_ part: ClosedRange<Double>) -> Bool {
      guard
        let more = agreement(part, [found.slope], near: at((part.lowerBound + part.upperBound) / 2))
      else {
        return false
      }
      return more.share >= Self.growingShare
    }
    while range.lowerBound > 0, grows(max(0, range.lowerBound - Self.growth)...range.lowerBound) {
      range = max(0, range.lowerBound - Self.growth)...range.upperBound
    }
    while range.upperBound < clip.duration,
      grows(range.upperBound...min(clip.duration, range.upperBound + Self.growth))
    {
      range = range.lowerBound...min(clip.duration, range.upperBound + Self.growth)
    }
    var chain = Chain(
      slope: found.slope, offset: found.offset, range: range, view: view, clipStill: seed.clipStill,
      recordingStill: seed.recordingStill)
    chain.markCount = overlay.hits.count
    chain.movement = found
    let slopes = [1, found.slope] + [0.94, 0.97, 1.03, 1.06].map { $0 * found.slope }
    if let whole = agreement(range, slopes, near: at((range.lowerBound + range.upperBound) / 2)) {
      // All of it was searched for, but where it began.
      chain.movement?.score = max(found.score, whole.score - 3)
      chain.movement?.both = whole.both
      chain.movement?.alike = whole.alike
      chain.slope = whole.slope
      chain.offset = whole.offset
    }
    return chain
  }
}
