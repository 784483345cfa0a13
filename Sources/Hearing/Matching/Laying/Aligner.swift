internal import Chances
internal import Landmarks

/// Lays a clip over one recording and finds the edit and offset at which they fit best.
struct Aligner {
  private let stretch: Stretch
  private let parameters: SearchParameters
  private let overlay: Overlay
  private let recording: Int
  private var frames: [Float]
  private var bands: [Float]
  private var edit = Edit.identity

  /// Frames beside the right offset at which a pair's chance hits are counted.
  private static let wrongShifts = Overlay.Shifts(first: -60, step: 5, count: 25)
  /// Those of them that are too near to be wrong: -5, 0 and 5.
  private static let nearShifts = 11...13
  /// With which chance a peak hits where nothing matches, about.
  private static let usualChance = 0.035
  /// Frames by which a candidate of the sweep may miss.
  private static let fineShifts = Overlay.Shifts(first: -2, step: 1, count: 5)
  /// By what share of it a tempo is drawn at most, more than twice of what the coarsest steps leave open: hits within a
  /// moment would draw it anywhere, even below 0.
  private static let mostDrawn = 0.05
  /// Frames by which a candidate of the coarse net may miss.
  private static let coarseShifts = Overlay.Shifts(first: -8, step: 2, count: 9)

  /// - Parameters:
  ///   - stretch: of the clip.
  ///   - recording: its number.
  ///   - part: of the recording, as far as the clip is laid over it: `reach` says how far that is near a candidate.
  ///   - parameters: how far a peak may miss.
  init(_ stretch: Stretch, recording: Int, part: ConstellationPart, parameters: SearchParameters) {
    self.stretch = stretch
    self.parameters = parameters
    self.recording = recording
    overlay = Overlay(part, parameters: parameters)
    frames = stretch.frames
    bands = stretch.bands
  }

  /// The recording's frames that may matter where a clip is laid near a candidate: those that it covers, and so many
  /// beside them as chance is measured in and a refinement may move it by.
  static func reach(_ stretch: Stretch, offset: Double, tempo: Double) -> ClosedRange<Float> {
    guard let first = stretch.frames.first, let last = stretch.frames.last else { return 0...0 }
    // Late in a long recording a Float is off by a frame; the margin is wide.
    let offset = Float(offset)
    let tempo = Float(tempo)
    let margin = 128 + 0.1 * max(abs(first), abs(last)) * tempo
    return (first * tempo + offset - margin)...(last * tempo + offset + margin)
  }

  /// Brings the clip's peaks back to the recording's tempo and pitch.
  private mutating func transform(_ edit: Edit) {
    guard edit != self.edit else { return }
    self.edit = edit
    let tempo = Float(edit.tempo)
    let shift = Float(stretch.profile.bands(ofPitch: edit.pitch))
    for index in frames.indices {
      frames[index] = stretch.frames[index] * tempo
      bands[index] = stretch.bands[index] - shift
    }
  }

  /// The hits beside an offset, under the edit that the peaks are brought back from.
  private func counts(at offset: Double, shifts: Overlay.Shifts) -> [Overlay.Count] {
    overlay.counts(frames: frames.span, bands: bands.span, offset: offset, shifts: shifts)
  }

  /// The best offset within two frames of another, under one edit, and by how many standard deviations more peaks hit
  /// there than chance would have it on average.
  mutating func lay(near offset: Double, edit: Edit) -> (offset: Double, prominence: Double) {
    transform(edit)
    let best = bestOffset(near: offset)
    let mean = Double(best.count.trials) * Self.usualChance
    return (best.offset, (Double(best.count.hits) - mean) / max(1, mean).squareRoot())
  }

  /// The best alignment within two frames of an offset, under one edit.
  mutating func align(offset: Double, edit: Edit) -> Alignment {
    transform(edit)
    return aligned(at: bestOffset(near: offset).offset)
  }

  /// The alignment at exactly this offset, under one edit.
  mutating func align(at offset: Double, edit: Edit) -> Alignment {
    transform(edit)
    return aligned(at: offset)
  }

  /// The best alignment near a candidate of the coarse net: within 2 % of its tempo, a band of its pitch and eight frames
  /// of its offset.
  mutating func align(around candidate: Candidate) -> Alignment {
    var best = (hits: -1, offset: candidate.offset, edit: candidate.edit)
    for change in stride(from: -0.02, through: 0.02, by: 0.01) {
      for shift in [-1.0, 0, 1] {
        let edit = Edit(
          tempo: candidate.edit.tempo * (1 + change),
          pitch: candidate.edit.pitch * stretch.profile.pitch(ofBands: shift))
        transform(edit)
        let turned = candidate.offset + stretch.centre * (candidate.edit.tempo - edit.tempo)
        for (shift, count) in zip(Self.coarseShifts, counts(at: turned, shifts: Self.coarseShifts))
        where count.hits > best.hits {
          best = (count.hits, turned + Double(shift), edit)
        }
      }
    }
    return align(offset: best.offset, edit: best.edit)
  }

  /// The offset within two frames at which most peaks hit, and how many do; of several in a row that are as good, the
  /// middle one, because a peak hits as long as it misses by little.
  private func bestOffset(near offset: Double) -> (offset: Double, count: Overlay.Count) {
    var most = Overlay.Count(hits: -1)
    var last = -1
    var run = (first: offset, last: offset)
    for (shift, count) in zip(Self.fineShifts, counts(at: offset, shifts: Self.fineShifts)) {
      let shifted = offset + Double(shift)
      if count.hits > most.hits {
        most = count
        run = (shifted, shifted)
      } else if count.hits == most.hits && last == most.hits {
        run.last = shifted
      }
      last = count.hits
    }
    return ((run.first + run.last) / 2, most)
  }

  /// The alignment at an offset, under the edit that the peaks are brought back from.
  private func aligned(at offset: Double) -> Alignment { aligned(at: offset, hits(at: offset)) }

  /// Which peaks hit at an offset, under the edit that the peaks are brought back from.
  private func hits(at offset: Double) -> Overlay.Hits {
    overlay.hits(frames: frames.span, bands: bands.span, offset: offset)
  }

  private func aligned(at offset: Double, _ hits: Overlay.Hits) -> Alignment {
    var beside = counts(at: offset, shifts: Self.wrongShifts)
    beside.removeSubrange(Self.nearShifts)
    let chance = Self.chance(beside)
    var segment = Segment(chance: chance, matchRate: parameters.overlay.matchRate)
    for (peak, isHit) in zip(hits.peaks, hits.isHit) { segment.append(peak, isHit: isHit) }
    // A strong match is dense: a few chance hits before and behind it must not widen its range.
    var strict = Segment(chance: chance, matchRate: max(parameters.overlay.matchRate, segment.hitRate / 2))
    for (peak, isHit) in zip(hits.peaks, hits.isHit) { strict.append(peak, isHit: isHit) }
    return Alignment(
      recording: recording, offset: offset, edit: edit, hits: hits.count, trials: hits.peaks.count, chance: chance,
      dispersion: Self.dispersion(beside, chance: chance, hits: hits.count),
      score: Significance.binomialTail(hits: hits.count, trials: hits.peaks.count, probability: chance),
      segment: strict.peaks)
  }

  /// With which chance a peak hits where this pair does not match, measured beside an offset.
  private static func chance(_ beside: [Overlay.Count]) -> Double {
    let hits = beside.reduce(0) { $0 + $1.hits }
    let trials = beside.reduce(0) { $0 + $1.trials }
    // Without a measurement, what chance does on average; never surer than one in a hundred.
    return trials < 30 ? 0.1 : min(max(Double(hits) / Double(trials), 0.01), 0.9)
  }

  /// By how many times the hits beside an offset vary more than those of independent peaks; at least 1.
  ///
  /// - Parameters:
  ///   - beside: hits at wrong offsets.
  ///   - chance: share of peaks that hit there.
  ///   - hits: at the offset itself. A sound that repeats itself has about as many at its repetitions, which are none of
  ///     chance's doing.
  /// - Returns: 1 where too few peaks could hit.
  private static func dispersion(_ beside: [Overlay.Count], chance: Double, hits: Int) -> Double {
    let others = beside.filter { 10 * $0.hits < 7 * hits }
    let trials = others.reduce(0) { $0 + $1.trials }
    guard trials >= 30 else { return 1 }
    let square = others.reduce(0) { square, count in
      let miss = Double(count.hits) - Double(count.trials) * chance
      return square + miss * miss
    }
    return max(1, square / (Double(trials) * chance * (1 - chance)))
  }

  /// Draws the edit and the offset to where the hits' own misses lead, by least squares, and keeps what explains more
  /// peaks.
  mutating func refine(_ alignment: Alignment) -> Alignment {
    var best = alignment
    for _ in 0..<8 {
      guard let (offset, edit) = drawn(best) else { break }
      transform(edit)
      let hits = hits(at: offset)
      // Another edit must explain more; that chance happens to be smaller under it is no reason to report it.
      guard hits.count > best.hits || edit == best.edit && hits.count == best.hits && offset != best.offset
      else { break }
      best = aligned(at: offset, hits)
    }
    return best
  }

  /// The straight line through the misses in time (offset and tempo) and the mean of those in band (pitch); with too
  /// few hits, only the offset.
  private mutating func drawn(_ alignment: Alignment) -> (offset: Double, edit: Edit)? {
    transform(alignment.edit)
    var sums = (count: 0.0, frame: 0.0, square: 0.0, miss: 0.0, product: 0.0, bandMiss: 0.0)
    for miss in overlay.misses(frames: frames.span, bands: bands.span, offset: alignment.offset)
    where alignment.segment.contains(miss.peak) {
      let frame = Double(frames[miss.peak])
      sums.count += 1
      sums.frame += frame
      sums.square += frame * frame
      sums.miss += Double(miss.frames)
      sums.product += frame * Double(miss.frames)
      sums.bandMiss += Double(miss.bands)
    }
    guard sums.count >= 3 else { return nil }
    let meanFrame = sums.frame / sums.count
    let meanMiss = sums.miss / sums.count
    let spread = sums.square / sums.count - meanFrame * meanFrame
    let slope = spread > 1 ? (sums.product / sums.count - meanFrame * meanMiss) / spread : .infinity
    guard sums.count >= Double(parameters.window.fewestPeaks), abs(slope) <= Self.mostDrawn else {
      return (alignment.offset + meanMiss, alignment.edit)
    }
    let pitch = stretch.profile.pitch(ofBands: -sums.bandMiss / sums.count)
    let edit = Edit(tempo: alignment.edit.tempo * (1 + slope), pitch: alignment.edit.pitch * pitch)
    return (alignment.offset + meanMiss - slope * meanFrame, edit)
  }

  /// Which of the query's peaks in an alignment's segment hit a peak of the recording.
  mutating func hits(of alignment: Alignment) -> [Int] {
    transform(alignment.edit)
    let hits = hits(at: alignment.offset)
    return zip(hits.peaks, hits.isHit).filter { $1 && alignment.segment.contains($0) }.map(\.0)
  }
}
