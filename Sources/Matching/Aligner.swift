internal import Landmarks
internal import Spectra

/// Lays a clip over one recording and finds the edit and offset at which they fit best.
struct Aligner {
  private let query: Query
  private let parameters: SearchParameters
  private let overlay: Overlay
  private let recording: Int
  private var frames: [Float]
  private var bands: [Float]
  private var edit = Edit.identity

  /// Frames beside the right offset at which a pair's chance hits are counted.
  private static let wrongOffsets =
    Array(stride(from: -60, through: -10, by: 5)) + Array(stride(from: 10, through: 60, by: 5))

  init(_ query: Query, recording: Int, constellation: Constellation, parameters: SearchParameters) {
    self.query = query
    self.parameters = parameters
    self.recording = recording
    overlay = Overlay(constellation, parameters: parameters)
    frames = query.frames
    bands = query.bands
  }

  /// Brings the clip's peaks back to the recording's tempo and pitch.
  private mutating func transform(_ edit: Edit) {
    guard edit != self.edit else { return }
    self.edit = edit
    let tempo = Float(edit.tempo)
    let shift = Float(query.profile.spectrum.bands(ofPitch: edit.pitch))
    for index in frames.indices {
      frames[index] = query.frames[index] * tempo
      bands[index] = query.bands[index] - shift
    }
  }

  /// The best alignment within two frames of an offset, under one edit.
  mutating func align(offset: Double, edit: Edit) -> Alignment {
    transform(edit)
    let offset = bestOffset(near: offset)
    let count = overlay.count(frames: frames.span, bands: bands.span, offset: Float(offset))
    let chance = chance(beside: offset)
    var segment = Segment(chance: chance, matchRate: parameters.matchRate)
    overlay.visit(frames: frames.span, bands: bands.span, offset: Float(offset)) { peak, isHit in
      segment.append(peak, isHit: isHit)
    }
    return Alignment(
      recording: recording, offset: offset, edit: edit, hits: count.hits, trials: count.trials,
      chance: chance,
      score: Significance.binomialTail(hits: count.hits, trials: count.trials, probability: chance),
      segment: segment.peaks)
  }

  /// The offset within two frames at which most peaks hit; of several in a row that are as good, the middle one, because
  /// a peak hits as long as it misses by little.
  private func bestOffset(near offset: Double) -> Double {
    var most = -1
    var last = -1
    var run = (first: offset, last: offset)
    for shift in stride(from: -2.0, through: 2, by: 1) {
      let hits = overlay.count(frames: frames.span, bands: bands.span, offset: Float(offset + shift)).hits
      if hits > most {
        most = hits
        run = (offset + shift, offset + shift)
      } else if hits == most && last == most {
        run.last = offset + shift
      }
      last = hits
    }
    return (run.first + run.last) / 2
  }

  /// With which chance a peak hits where this pair does not match, measured beside an offset.
  private func chance(beside offset: Double) -> Double {
    var sum = Overlay.Count()
    for wrong in Aligner.wrongOffsets {
      let count = overlay.count(frames: frames.span, bands: bands.span, offset: Float(offset) + Float(wrong))
      sum.hits += count.hits
      sum.trials += count.trials
    }
    // Without a measurement, what chance does on average; never surer than one in a hundred.
    return sum.trials < 30 ? 0.1 : min(max(Double(sum.hits) / Double(sum.trials), 0.01), 0.9)
  }

  /// Tries small changes of tempo, pitch and offset, twice over, and keeps what fits better.
  mutating func refine(_ alignment: Alignment) -> Alignment {
    var best = alignment
    let centre = Double(query.frames.reduce(0, +)) / Double(max(1, query.frames.count))
    for _ in 0..<2 {
      let start = best
      for change in [-0.008, -0.004, 0.004, 0.008] {
        let tempo = start.edit.tempo * (1 + change)
        let tried = align(
          offset: start.offset + centre * (start.edit.tempo - tempo),
          edit: Edit(tempo: tempo, pitch: start.edit.pitch))
        if isBetter(tried, than: best) { best = tried }
      }
      let middle = best
      for bands in [-0.5, -0.25, 0.25, 0.5] {
        let pitch = middle.edit.pitch * query.profile.spectrum.pitch(ofBands: bands)
        let tried = align(offset: middle.offset, edit: Edit(tempo: middle.edit.tempo, pitch: pitch))
        if isBetter(tried, than: best) { best = tried }
      }
    }
    return best
  }

  /// Another edit must explain more peaks; that chance happens to be smaller under it is no reason to report it.
  private func isBetter(_ tried: Alignment, than best: Alignment) -> Bool {
    tried.hits > best.hits && tried.score > best.score
  }

  /// Which of the query's peaks in an alignment's segment hit a peak of the recording.
  mutating func hits(of alignment: Alignment) -> [Int] {
    transform(alignment.edit)
    var hits: [Int] = []
    overlay.visit(frames: frames.span, bands: bands.span, offset: Float(alignment.offset)) { peak, isHit in
      if isHit, alignment.segment.contains(peak) { hits.append(peak) }
    }
    return hits
  }
}
