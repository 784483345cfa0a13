internal import Audio
internal import Campaigns
internal import Chances
internal import Indexing
internal import Landmarks
internal import Matching

/// Clips that are searched for in one another. What is the same content to the byte is searched for once.
struct SoundNeighbours: Sendable {
  /// Numbers of the clips with each content; the first one stands for all.
  private let contents: [[Int]]
  private let fingerprints: [Fingerprint]
  private let index: SegmentedIndex
  private let jobs: Int
  private let profile = Profile.standard

  init(_ clips: [Fingerprint], jobs: Int) throws {
    let known = Dictionary(grouping: clips.indices) {
      Source.Identity(sha256: clips[$0].sha256, start: clips[$0].start, stop: clips[$0].stop)
    }
    contents = known.values.sorted { $0[0] < $1[0] }
    fingerprints = contents.map { clips[$0[0]] }
    self.jobs = jobs
    var writer = SegmentWriter(profile: profile)
    for fingerprint in fingerprints { writer.append(fingerprint.constellation) }
    let segment = try SegmentReader(SegmentBytes(writer.finish(), name: "the clips' index"), profile: profile)
    index = SegmentedIndex([(segment, Array(contents.indices))])
  }

  /// How many different contents there are.
  var count: Int { contents.count }

  /// - Parameters:
  ///   - largestEValue: how many links by chance are tolerated, over all clips together.
  ///   - done: is called after each clip.
  /// - Returns: the groups, with the numbers of the clips that were given.
  /// - Throws: `CancellationError`.
  func groups(largestEValue: Double, done: () -> Void) async throws -> [SoundGroup] {
    var found: [SoundLink] = []
    let perClip = largestEValue / Double(max(1, contents.count))
    try await OrderedWork.run(Array(contents.indices), jobs: jobs) { clip in
      links(of: clip, largestEValue: perClip)
    } consume: { links in
      found += links
      done()
    }
    let groups = SoundGrouping.groups(found, clipCount: contents.count) { clip, range, other, start, edit in
      score(of: clip, range.start...range.stop, on: other, at: start, edit: edit)
    }
    let grouped = Set(groups.flatMap { $0.members.map(\.clip) })
    return (groups + contents.indices.filter { !grouped.contains($0) }.compactMap(copies)).map(withCopies)
  }

  /// As a check searches, but that each pair need be found from one of its ends only.
  private static let parameters: SearchParameters = {
    var parameters = SearchParameters()
    parameters.sweep.isOneWay = true
    parameters.judging.isNominating = true
    // Many clips may share a sound: there are more candidates of interest than where one recording is looked for. What one
    // clip's search misses is found by another's, or by the clips between.
    parameters.voting.mostCounted = 80
    parameters.candidates.most = 40
    parameters.candidates.mostMeasured = 18
    return parameters
  }()

  /// How well a stretch of a clip lies on another one, in those soundtracks of both in which it does so best.
  private func score(
    of clip: Int, _ range: ClosedRange<Double>, on other: Int, at start: Double, edit: Edit
  ) -> Double {
    let stored = index.constellation(of: other)
    let tracks = fingerprints[other].soundtracks
    let references = tracks.count == 1 ? [stored] : tracks.map { stored.part($0) }
    return fingerprints[clip].parts.flatMap { part in
      let laying = Laying(part.constellation, profile: profile)
      return references.map { laying.score(of: range, on: $0, at: start, edit: edit) }
    }.max() ?? 0
  }

  /// The clips that share a sound with one: a search among all of them names who may, and each pair is then judged by
  /// itself, so that other clips change nothing about it but the number of comparisons.
  private func links(of clip: Int, largestEValue: Double) -> [SoundLink] {
    let others = IndexWithout(index, hiding: clip)
    let comparisons = Double(max(1, contents.count - 1))
    let matcher = Matcher(others, profile: profile, parameters: Self.parameters, calibration: Self.ofPairs)
    let enough = Self.nominatingEase * largestEValue / comparisons
    let nominated = answer(of: clip, by: matcher, largestEValue: enough) { $0 }.matches
    return Dictionary(grouping: nominated, by: \.recording).sorted { $0.key < $1.key }.flatMap { other, matches in
      judged(matches, clip: clip, other: other, largestEValue: largestEValue / comparisons).map { match in
        SoundLink(
          clip: clip, other: other, clipRange: match.queryRange, otherRange: match.referenceRange, edit: match.edit,
          score: match.score, eValue: match.eValue * comparisons)
      }
    }
  }

  /// What a clip finds, over all its soundtracks.
  private func answer(
    of clip: Int, by matcher: Matcher<some LandmarkIndex>, largestEValue: Double, content: (Int) -> Int
  ) -> Answer {
    Answer(fingerprints[clip], largestEValue: largestEValue) {
      matcher.answer(to: $0, largestEValue: $1)
    } soundtracks: {
      fingerprints[content($0)].soundtracks
    }
  }

  /// By how many times more chance may explain what is worth a comparison of its own: a search among all may lay it a
  /// little less well.
  private static let nominatingEase = 1000.0
  /// The laws of chance where there are two clips and no others.
  private static let ofPairs = Calibration.standard(recordings: 1, small: SearchParameters().judging.smallIndex)

  /// What two clips share, as if there were no others.
  private func judged(_ nominated: [Match], clip: Int, other: Int, largestEValue: Double) -> [Match] {
    if nominated.allSatisfy({ $0.score >= Calibration.doubtlessScore }) {
      // No decoy could make these less sure.
      let chances = Double(fingerprints[clip].soundtracks.count)
      return nominated.map { match in
        var match = match
        match.eValue =
          chances * Self.ofPairs.eValue(score: match.score, tail: Tail.least, isSwept: match.edit != .identity)
        return match
      }
    }
    let alone = MemoryIndex([fingerprints[other].constellation], profile: profile)
    return answer(of: clip, by: Matcher(alone, profile: profile), largestEValue: largestEValue) { _ in other }.matches
  }

  /// Files of one content that share nothing with any other share all of it with each other, if it is sound at all.
  private func copies(_ content: Int) -> SoundGroup? {
    guard contents[content].count > 1,
      fingerprints[content].constellation.peaks.count >= SearchParameters().window.fewestPeaks
    else { return nil }
    let frames = fingerprints[content].soundtracks.map(\.frameCount).max() ?? 0
    let range = TimeRange(start: 0, stop: max(0, profile.clock.seconds(ofFrame: Double(frames))))
    return SoundGroup(
      members: [SoundGroup.Member(clip: content, range: range, edit: .identity, eValue: nil)], shared: range)
  }

  private func withCopies(_ group: SoundGroup) -> SoundGroup {
    var group = group
    let members = group.members.flatMap { member in
      contents[member.clip].map { number in
        var copy = member
        copy.clip = number
        return copy
      }
    }
    group.members = [members[0]] + members.dropFirst().sorted { $0.clip < $1.clip }
    return group
  }
}
