internal import Audio
internal import Matching

/// Puts the pieces of clips that links connect on the time of a common sound.
///
/// A link alone does not make two sounds one. A clip may carry a song and a siren at the same time, and a link may be
/// wrong. So where a link would join two sounds of which other pieces would then coincide, some of those are laid over one
/// another; where they do not fit, the two stay apart, and the clip gets a second piece.
struct SoundMap {
  /// Lays a stretch of a clip over another clip and says how well it fits there, as -log10 of chance.
  typealias Lay = (_ clip: Int, _ range: TimeRange, _ other: Int, _ start: Double, _ edit: Edit) -> Double

  private(set) var pieces: [Piece] = []
  /// Numbers of the pieces of each sound; empty where it became a part of another.
  private(set) var sounds: [[Int]] = []
  private var piecesOfClip: [[Int]]
  private let rules: GroupingRules
  private let lay: Lay

  init(_ links: [SoundLink], clipCount: Int, rules: GroupingRules, lay: @escaping Lay) {
    piecesOfClip = Array(repeating: [], count: clipCount)
    self.rules = rules
    self.lay = lay
    cut(links)
    let pairs = Dictionary(grouping: links) { [$0.clip, $0.other].sorted() }
    for link in links.sorted(by: SoundLink.isStronger) {
      let isAlone = (pairs[[link.clip, link.other].sorted()]?.count ?? 0) < 2
      add(link, needsWitness: isAlone && link.score < rules.leastAlone)
    }
  }

  /// Cuts each clip into stretches that hardly a link reaches across.
  private mutating func cut(_ links: [SoundLink]) {
    var ranges: [[TimeRange]] = Array(repeating: [], count: piecesOfClip.count)
    for link in links {
      ranges[link.clip].append(link.clipRange)
      ranges[link.other].append(link.otherRange)
    }
    for (clip, found) in ranges.enumerated() {
      for range in Stretches.all(of: found, rules: rules) { newPiece(of: clip, range: range) }
    }
  }

  @discardableResult
  private mutating func newPiece(of clip: Int, range: TimeRange) -> Int {
    pieces.append(Piece(clip: clip, range: range, sound: sounds.count))
    sounds.append([pieces.count - 1])
    piecesOfClip[clip].append(pieces.count - 1)
    return pieces.count - 1
  }

  /// The pieces of a clip that a link may be about, the one that it covers most first.
  private func candidates(_ clip: Int, _ range: TimeRange) -> [Int] {
    piecesOfClip[clip].filter { Stretches.isSame(pieces[$0].range, range, rules: rules) }
      .sorted { (pieces[$1].range.overlap(range), $0) < (pieces[$0].range.overlap(range), $1) }
  }

  /// - Parameters:
  ///   - link: the next one; those before it were stronger.
  ///   - needsWitness: whether a third clip must bear it out.
  private mutating func add(_ link: SoundLink, needsWitness: Bool) {
    let left = candidates(link.clip, link.clipRange)
    let right = candidates(link.other, link.otherRange)
    for first in left {
      for second in right where pieces[first].sound == pieces[second].sound {
        note(link, first, second)
        // Where both are on one sound already, the stronger links have placed them.
        return
      }
    }
    for first in left {
      for second in right where join(first, second, by: link, needsWitness: needsWitness) { return }
    }
    if needsWitness { return }
    guard let first = left.first, let second = right.first else { return }
    // The clip's piece does not fit to the other's sound, as a whole; perhaps the clip itself does, beside its own sound.
    for (copied, range, target, isClip) in [
      (first, link.clipRange, second, true), (second, link.otherRange, first, false),
    ] {
      let copy = newPiece(of: pieces[copied].clip, range: range)
      if isClip ? join(copy, target, by: link) : join(target, copy, by: link) { return }
      drop(copy)
    }
    // A link that nothing else bears out is a sound of these two.
    let alone = (newPiece(of: link.clip, range: link.clipRange), newPiece(of: link.other, range: link.otherRange))
    _ = join(alone.0, alone.1, by: link)
  }

  private mutating func drop(_ piece: Int) {
    sounds[pieces[piece].sound] = []
    piecesOfClip[pieces[piece].clip].removeAll { $0 == piece }
  }

  private mutating func note(_ link: SoundLink, _ first: Int, _ second: Int) {
    for (piece, range) in [(first, link.clipRange), (second, link.otherRange)] {
      if let shown = pieces[piece].range.intersection(range) { pieces[piece].shown.append(shown) }
      pieces[piece].links += 1
      pieces[piece].eValue = min(pieces[piece].eValue, link.eValue)
    }
  }

  /// Makes two sounds one, if their other pieces agree.
  private mutating func join(_ first: Int, _ second: Int, by link: SoundLink, needsWitness: Bool = false) -> Bool {
    let here = pieces[first].sound
    let there = pieces[second].sound
    // From the first sound's time to the second's: through the first clip, the link, and the second clip.
    let change = pieces[first].placement.inverse.then(link.placement).then(pieces[second].placement)
    guard agrees(here, there, change: change, without: (first, second)) ?? !needsWitness else { return false }
    note(link, first, second)
    // The smaller sound moves.
    let (moved, kept, move) =
      sounds[here].count <= sounds[there].count ? (here, there, change) : (there, here, change.inverse)
    for piece in sounds[moved] {
      pieces[piece].placement = pieces[piece].placement.then(move)
      pieces[piece].sound = kept
    }
    sounds[kept] += sounds[moved]
    sounds[moved] = []
    return true
  }

  /// Whether pieces of both sounds that would coincide do so; `nil` where there are none.
  private func agrees(_ here: Int, _ there: Int, change: Placement, without known: (Int, Int)) -> Bool? {
    func chosen(_ sound: Int, and linked: Int) -> [Int] {
      let most = sounds[sound].sorted { (pieces[$1].links, $0) < (pieces[$0].links, $1) }.prefix(rules.witnesses)
      return most.contains(linked) ? Array(most) : most + [linked]
    }
    var pairs: [(left: Int, right: Int, shared: Double)] = []
    for left in chosen(here, and: known.0) {
      let place = change(pieces[left].place)
      for right in chosen(there, and: known.1) where (left, right) != known {
        let shared = place.overlap(pieces[right].place)
        if pieces[left].clip != pieces[right].clip, shared >= rules.leastShared { pairs.append((left, right, shared)) }
      }
    }
    // A clip of the link may carry both sounds at once, and fits to both: where others can be asked, they decide.
    let others = pairs.filter { $0.left != known.0 && $0.right != known.1 }
    if !others.isEmpty { pairs = others }
    guard !pairs.isEmpty else { return nil }
    pairs.sort { ($1.shared, $0.left, $0.right) < ($0.shared, $1.left, $1.right) }
    let tried = pairs.prefix(rules.layings)
    let fitting = tried.filter { fits($0.left, $0.right, change: change) }.count
    return 2 * fitting >= tried.count
  }

  private func fits(_ left: Int, _ right: Int, change: Placement) -> Bool {
    let move = pieces[left].placement.then(change).then(pieces[right].placement.inverse)
    guard let range = pieces[left].range.intersection(move.inverse(pieces[right].range)) else { return false }
    let edit = Edit(tempo: move.scale, pitch: move.pitch)
    return lay(pieces[left].clip, range, pieces[right].clip, move(range.start), edit) >= rules.leastScore
  }
}
