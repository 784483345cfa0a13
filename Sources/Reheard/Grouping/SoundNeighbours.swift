internal import Audio
internal import Campaigns
internal import Indexing
internal import Landmarks
internal import Matching

/// Clips that are searched for in one another. What is the same content to the byte is searched for once.
struct SoundNeighbours: Sendable {
  /// Numbers of the clips with each content; the first one stands for all.
  private let contents: [[Int]]
  private let constellations: [Constellation]
  private let index: SegmentedIndex
  private let jobs: Int
  private let profile = Profile.standard

  init(_ clips: [Fingerprint], jobs: Int) throws {
    let known = Dictionary(grouping: clips.indices) {
      Source.Identity(sha256: clips[$0].sha256, start: clips[$0].start, stop: clips[$0].stop)
    }
    contents = known.values.sorted { $0[0] < $1[0] }
    constellations = contents.map { clips[$0[0]].constellation }
    self.jobs = jobs
    var writer = SegmentWriter(profile: profile)
    for constellation in constellations { writer.append(constellation) }
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
      Laying(constellations[clip], profile: profile).score(
        of: range.start...range.stop, on: index.constellation(of: other), at: start, edit: edit)
    }
    let grouped = Set(groups.flatMap { $0.members.map(\.clip) })
    return (groups + contents.indices.filter { !grouped.contains($0) }.compactMap(copies)).map(withCopies)
  }

  /// As a check searches, but that each pair need be found from one of its ends only, and that an overwhelming match
  /// ends a search only where the other clip was searched for thoroughly: by that one the same sound under other edits
  /// is found, and the clip with it.
  private func parameters(of clip: Int) -> SearchParameters {
    var parameters = SearchParameters()
    parameters.sweep.isOneWay = true
    parameters.judging.overwhelmingBefore = clip
    parameters.judging.plainScore = .infinity
    // Many clips may share a sound: there are more candidates of interest than where one recording is looked for. What one
    // clip's search misses is found by another's, or by the clips between.
    parameters.voting.mostCounted = 80
    parameters.candidates.most = 40
    parameters.candidates.mostMeasured = 18
    return parameters
  }

  private func links(of clip: Int, largestEValue: Double) -> [SoundLink] {
    let others = IndexWithout(index, hiding: clip)
    return Matcher(others, profile: profile, parameters: parameters(of: clip))
      .answer(to: constellations[clip], largestEValue: largestEValue).matches
      .map { match in
        SoundLink(
          clip: clip, other: match.recording, clipRange: match.queryRange, otherRange: match.referenceRange,
          edit: match.edit, score: match.score, eValue: match.eValue)
      }
  }

  /// Files of one content that share nothing with any other share all of it with each other, if it is sound at all.
  private func copies(_ content: Int) -> SoundGroup? {
    guard contents[content].count > 1, constellations[content].peaks.count >= SearchParameters().window.fewestPeaks
    else { return nil }
    let range = TimeRange(
      start: 0, stop: max(0, profile.clock.seconds(ofFrame: Double(constellations[content].frameCount))))
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
