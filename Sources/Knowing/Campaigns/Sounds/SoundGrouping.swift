package import Audio
package import Matching

/// Links in, groups out.
package enum SoundGrouping {
  /// - Parameters:
  ///   - links: what was found when each clip was searched for in the others.
  ///   - clipCount: how many clips there are.
  ///   - rules: what a group is.
  ///   - lay: lays a stretch (in seconds) of a clip over another clip, from a second on and under an edit, and says how
  ///     well it fits there, as -log10 of chance.
  /// - Returns: the groups, largest first.
  package static func groups(
    _ links: [SoundLink], clipCount: Int, rules: GroupingRules = GroupingRules(),
    lay: @escaping (_ clip: Int, _ range: TimeRange, _ other: Int, _ start: Double, _ edit: Edit) -> Double
  ) -> [SoundGroup] {
    let map = SoundMap(links, clipCount: clipCount, rules: rules, lay: lay)
    var groups: [SoundGroup] = []
    // Two sounds that were not made one can still hold the same clips: a pair is told once.
    var told: Set<Pair> = []
    for sound in map.sounds.filter({ $0.count > 1 }).sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) }) {
      let pieces = sound.map { map.pieces[$0].cutToShown }
      for crowd in Crowd.all(of: pieces, leastShared: rules.leastShared) {
        let group = group(crowd, pieces)
        let pairs = Pair.all(of: group.members.map(\.clip))
        guard pairs.contains(where: { !told.contains($0) }) else { continue }
        told.formUnion(pairs)
        groups.append(group)
      }
    }
    return groups.sorted { left, right in
      (right.members.count, left.members.map(\.clip).min() ?? 0, left.shared.start)
        < (left.members.count, right.members.map(\.clip).min() ?? 0, right.shared.start)
    }
  }

  private static func group(_ crowd: Crowd, _ pieces: [Piece]) -> SoundGroup {
    let first = crowd.pieces.min { (pieces[$1].links, pieces[$0].clip) < (pieces[$0].links, pieces[$1].clip) } ?? 0
    let back = pieces[first].placement.inverse
    let rest = crowd.pieces.filter { $0 != first }.sorted { pieces[$0].clip < pieces[$1].clip }
    let members = ([first] + rest).map { number in
      let piece = pieces[number]
      let move = piece.placement.then(back)
      return SoundGroup.Member(
        clip: piece.clip, range: piece.range,
        edit: number == first ? .identity : Edit(tempo: move.scale, pitch: move.pitch), eValue: piece.eValue)
    }
    return SoundGroup(members: members, shared: back(crowd.range))
  }
}

/// Two clips.
private struct Pair: Hashable {
  let first: Int
  let second: Int

  static func all(of clips: [Int]) -> [Pair] {
    clips.flatMap { first in clips.filter { first < $0 }.map { Pair(first: first, second: $0) } }
  }
}
