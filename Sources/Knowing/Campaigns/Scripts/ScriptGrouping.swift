internal import Audio
internal import Matching

/// Finds the same script in different voices: no fingerprint can hear it, but transcripts show it.
package enum ScriptGrouping {
  /// - Parameters:
  ///   - transcripts: each with the number of its clip; a clip may have several.
  ///   - rules: what a script is.
  /// - Returns: the groups, largest first.
  package static func groups(
    _ transcripts: [(clip: Int, transcript: Transcript)], rules: ScriptRules = ScriptRules()
  ) -> [ScriptGroup] {
    let texts = transcripts.map { ScriptText($0.transcript, clip: $0.clip) }
    let links = candidates(texts, rules).compactMap { link($0, texts, rules) }
    // Groups of texts are made as those of sounds are: a token is a second, and nobody speeds a text up.
    var grouping = GroupingRules()
    grouping.leastShared = Double(rules.leastSame) * 0.7
    grouping.leastScore = Double(rules.leastSame) / 2
    grouping.leastAlone = 0
    let groups = SoundGrouping.groups(links, clipCount: texts.count, rules: grouping) { left, range, right, start, _ in
      let expected = TimeRange(
        start: max(0, start - 10), stop: max(0, start - 10) + range.duration + 20)
      let one = texts[left].tokens[texts[left].tokens(range)]
      let other = texts[right].tokens[texts[right].tokens(expected)]
      guard let found = WordAlignment(one, other), found.likeness >= rules.leastLikeness else { return 0 }
      return Double(found.same)
    }
    return groups.compactMap { group($0, texts) }
  }

  /// Two texts, and where in them windows look alike.
  private struct Candidate {
    var left: Int
    var right: Int
    var leftRange: Range<Int>
    var rightRange: Range<Int>
  }

  private static func candidates(_ texts: [ScriptText], _ rules: ScriptRules) -> [Candidate] {
    var buckets: [UInt64: [(text: Int, window: Range<Int>)]] = [:]
    for (number, text) in texts.enumerated() {
      for window in text.windows(rules) {
        let shingles = text.shingles(window, length: rules.shingle)
        guard !shingles.isEmpty else { continue }
        for band in Set(MinHash(shingles).bands) { buckets[band, default: []].append((number, window)) }
      }
    }
    var found: [[Int]: Candidate] = [:]
    for bucket in buckets.values where bucket.count > 1 {
      for (place, left) in bucket.prefix(rules.mostOfBucket).enumerated() {
        for right in bucket[(place + 1)...] where texts[left.text].clip != texts[right.text].clip {
          var candidate =
            found[[left.text, right.text]]
            ?? Candidate(left: left.text, right: right.text, leftRange: left.window, rightRange: right.window)
          candidate.leftRange = union(candidate.leftRange, left.window)
          candidate.rightRange = union(candidate.rightRange, right.window)
          found[[left.text, right.text]] = candidate
        }
      }
    }
    return found.values.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  private static func union(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
  }

  private static func link(_ candidate: Candidate, _ texts: [ScriptText], _ rules: ScriptRules) -> SoundLink? {
    let left = texts[candidate.left].tokens
    let right = texts[candidate.right].tokens
    func around(_ range: Range<Int>, _ tokens: [UInt64]) -> ArraySlice<UInt64> {
      let low = max(0, range.lowerBound - rules.margin)
      return tokens[low..<min(tokens.count, range.upperBound + rules.margin, low + rules.longest)]
    }
    guard let found = WordAlignment(around(candidate.leftRange, left), around(candidate.rightRange, right)),
      found.same >= texts[candidate.left].needed(found.left, rules), found.likeness >= rules.leastLikeness
    else { return nil }
    func range(_ tokens: Range<Int>) -> TimeRange {
      TimeRange(start: Double(tokens.lowerBound), stop: Double(tokens.upperBound))
    }
    return SoundLink(
      clip: candidate.left, other: candidate.right, clipRange: range(found.left), otherRange: range(found.right),
      edit: .identity, score: Double(found.same), eValue: 0)
  }

  private static func group(_ group: SoundGroup, _ texts: [ScriptText]) -> ScriptGroup? {
    var known: Set<Int> = []
    var members: [ScriptGroup.Member] = []
    for member in group.members where known.insert(texts[member.clip].clip).inserted {
      let text = texts[member.clip]
      members.append(ScriptGroup.Member(clip: text.clip, range: text.seconds(text.tokens(member.range))))
    }
    guard members.count > 1, let first = group.members.first else { return nil }
    let quoted = texts[first.clip].quoted(texts[first.clip].tokens(group.shared))
    return ScriptGroup(members: [members[0]] + members.dropFirst().sorted { $0.clip < $1.clip }, passage: quoted)
  }
}
