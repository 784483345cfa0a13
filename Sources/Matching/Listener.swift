internal import Indexing
internal import Landmarks

/// Searches for one window and judges what it finds, until nothing significant is left.
struct Listener<Index: LandmarkIndex> {
  private let search: Search<Index>
  private let profile: Profile
  private let parameters: SearchParameters

  init(_ index: Index, profile: Profile, parameters: SearchParameters) {
    search = Search(index, parameters: parameters)
    self.profile = profile
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - window: the stretch of the clip.
  ///   - largestEValue: passages with a larger one are not too good for chance.
  /// - Returns: by sound, the best passage of each first.
  func passages(_ window: Window, largestEValue: Double) -> [Passage] {
    var passages: [Passage] = []
    var rest = window
    for _ in 0..<parameters.mostSounds {
      guard rest.constellation.peaks.count >= parameters.fewestPeaks else { break }
      let query = Query(rest.constellation, profile: profile, parameters: parameters)
      let found = judge(query, largestEValue: largestEValue)
      guard let best = found.first else { break }
      for finding in found {
        var aligner = search.aligner(query, recording: finding.alignment.recording)
        passages.append(passage(finding, hits: aligner.hits(of: finding.alignment), in: rest))
      }
      let peaks = query.constellation.peaks
      let explained = best.alignment.segment
      rest = rest.without(peaks[explained.lowerBound].time...peaks[explained.upperBound - 1].time)
    }
    return passages
  }

  private struct Finding {
    var alignment: Alignment
    var eValue: Double
    var runnerUp: Alignment?
  }

  /// The alignments that are too good for chance: the best one, and those of recordings that carry the same sound.
  private func judge(_ query: Query, largestEValue: Double) -> [Finding] {
    let alignments = search.alignments(query)
    guard let best = alignments.first else { return [] }
    // What is this good no query has by chance: the decoys need not be asked.
    let decoys =
      best.score >= parameters.overwhelmingScore ? [] : search.alignments(query.reversed(parameters)).map(\.score)
    let byDecoys = Tail(decoys: decoys, strangers: [])
    // Recordings that carry the same sound are no strangers to it: they would hide one another.
    let carriers = alignments.filter { byDecoys.isSignificant($0.score) && $0.score >= best.score / 2 }
    let strangers = alignments.dropFirst(max(1, carriers.count))
    let tail = Tail(decoys: decoys, strangers: strangers.map(\.score))
    return alignments.prefix(max(1, carriers.count)).map {
      Finding(alignment: $0, eValue: tail.eValue($0.score), runnerUp: strangers.first)
    }
    .filter { $0.eValue <= largestEValue && !$0.alignment.segment.isEmpty }
  }

  private func passage(_ finding: Finding, hits: [Int], in window: Window) -> Passage {
    let alignment = finding.alignment
    let steps = Double(Peak.stepsPerUnit)
    let peaks = window.constellation.peaks
    let first = Double(peaks[alignment.segment.lowerBound].time) / steps
    let last = Double(peaks[alignment.segment.upperBound - 1].time) / steps
    func reference(_ frame: Double) -> Double { frame * alignment.edit.tempo + alignment.offset }
    return Passage(
      recording: alignment.recording, edit: alignment.edit, hits: hits.map { window.numbers[$0] },
      frames: first...last, referenceFrames: reference(first)...reference(last), score: alignment.score,
      eValue: finding.eValue, runnerUp: finding.runnerUp?.recording, runnerUpScore: finding.runnerUp?.score ?? 0)
  }
}
