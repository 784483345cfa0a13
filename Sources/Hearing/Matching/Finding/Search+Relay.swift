internal import Indexing
internal import Landmarks

/// Carriers whose edits differ from the clip's in tempo and pitch apart: a remix that was sped up, of a sound that another
/// copy has at another pitch. Looked for with the clip's own peaks they would take one hypothesis for each pair of edits;
/// a recording that carries the clip's sound under another edit differs from them by a single one.
extension Search {
  /// The alignment whose recording is best searched with in the clip's place: of the edits under which most recordings
  /// clearly carry the clip, the one that explains most peaks. Copies are mostly made of what most have.
  ///
  /// - Parameters:
  ///   - query: the clip.
  ///   - clear: alignments that leave no doubt.
  /// - Returns: `nil` where none of them is edited.
  func relay(_ query: Query, clear: [Alignment]) -> Alignment? {
    let edited = Found.firstOfEach(clear.sorted(by: Alignment.isBetter)).filter { !$0.edit.isNearlyNone }
    let ranked = edited.map { one in (one, copies: edited.count { $0.edit.isLike(one.edit, within: 0.012) }) }
    return ranked.max { left, right in
      (left.copies, left.0.hits, right.0.recording) < (right.copies, right.0.hits, left.0.recording)
    }?.0
  }

  /// What carries the sound of a recording where a clip lies on it, laid over the clip itself.
  ///
  /// - Parameters:
  ///   - query: the clip.
  ///   - relay: lays it over the recording that is searched with.
  ///   - known: what was found already; other recordings are looked for.
  /// - Returns: at most one alignment a place.
  func relayed(_ query: Query, by relay: Alignment, beside known: [Alignment]) -> [Alignment] {
    guard let (seen, start) = sound(of: relay, under: query) else { return [] }
    let carriers = Set(known.map(\.recording))
    let groups = TriedEdits.single.filter { group in group.edits.contains { !$0.isOfOneKind(with: relay.edit) } }
    var bar = self.bar
    let candidates = sweep(seen, groups: groups[...], above: &bar)
      .filter { !carriers.contains($0.recording) && $0.surprise >= parameters.voting.clearSurprise }
      .map { candidate in
        var composed = candidate
        composed.offset += (relay.offset - start) * candidate.edit.tempo
        composed.edit = Edit(
          tempo: candidate.edit.tempo * relay.edit.tempo, pitch: candidate.edit.pitch * relay.edit.pitch)
        return composed
      }
    return shortlist(query).leads(candidates, most: 0).clear.map { lead in
      var aligner = aligner(query.stretch, near: lead.best)
      var alignment = aligner.refine(aligner.align(around: lead.best))
      alignment.isSwept = true
      return alignment
    }
  }

  /// The stretch of a recording that a clip lies on, as a clip of its own.
  ///
  /// - Returns: the clip, and the frame of the recording at which it begins; `nil` where it is too poor to be found.
  private func sound(of relay: Alignment, under query: Query) -> (clip: Query, start: Double)? {
    let frames = query.stretch.frames
    guard let last = relay.segment.last else { return nil }
    let first = relay.position(ofFrame: Double(frames[relay.segment.lowerBound]))
    let end = relay.position(ofFrame: Double(frames[last]))
    let reach = Aligner.reach(query.stretch, offset: relay.offset, tempo: relay.edit.tempo)
    let start = max(0, Int(first))
    let span = start * Peak.stepsPerUnit...max(start, Int(end) + 1) * Peak.stepsPerUnit
    let peaks = index.part(of: relay.recording, within: reach).peaks.filter { span.contains(Int($0.time)) }
      .map { Peak(time: $0.time - Int32(clamping: span.lowerBound), band: $0.band, rank: $0.rank) }
    guard peaks.count >= parameters.window.fewestPeaks else { return nil }
    let count = span.count / Peak.stepsPerUnit + 1
    let clip = Constellation(peaks: peaks, frameCount: count, activeFrameCount: count)
    return (Query(clip, profile: query.profile, parameters: parameters), Double(start))
  }
}

extension Edit {
  /// Whether nothing was done that could be heard.
  fileprivate var isNearlyNone: Bool { isLike(.identity, within: Self.step) }

  /// Whether both change speed alone, or tempo alone: one after the other they are one such edit, which was tried with the
  /// clip's own peaks. Pitches were tried less far.
  fileprivate func isOfOneKind(with other: Edit) -> Bool {
    isSpeed && other.isSpeed || isTempo && other.isTempo
  }

  private var isSpeed: Bool { abs(tempo / pitch - 1) < Self.step }
  private var isTempo: Bool { abs(pitch - 1) < Self.step }
  /// The step in which speeds are tried.
  private static var step: Double { 0.012 }
}
