/// Neighbouring hypotheses, which share most of the cells that vote for them: their votes are first counted together.
struct EditFamily {
  let edits: [Edit]
  /// The cells that vote, edit by edit. Where there are several edits, one slice for each landmark; empty where none of
  /// its cells votes.
  let slices: [[Slice]]
  /// The cells that vote for any of the edits, each once, by landmark.
  let union: [Slice]

  /// Hypotheses whose votes are counted together: with more of them, chance would bring too many together.
  static let most = 4

  /// A single hypothesis.
  init(_ edit: Edit, slices: [Slice]) {
    edits = [edit]
    self.slices = [slices]
    union = slices
  }

  /// - Parameters:
  ///   - edits: neighbours in tempo or in pitch.
  ///   - slices: for each edit, one for each landmark.
  init(_ edits: [Edit], slices: [[Slice]]) {
    self.edits = edits
    self.slices = slices
    guard let first = slices.first, slices.count > 1 else {
      union = slices.first ?? []
      return
    }
    var union: [Slice] = []
    union.reserveCapacity(2 * first.count)
    for landmark in first.indices {
      let start = union.count
      let own = slices.map { $0[landmark] }.filter { $0.first < $0.end }
      for slice in own.sorted(by: { $0.first < $1.first }) {
        if union.count > start, slice.first <= union[union.count - 1].end {
          union[union.count - 1].end = max(union[union.count - 1].end, slice.end)
        } else {
          union.append(slice)
        }
      }
    }
    self.union = union
  }

  /// Parts hypotheses into families: of neighbours, where pitches come in rows.
  static func split(_ edits: [Edit]) -> [[Edit]] {
    var families: [[Edit]] = []
    for edit in edits {
      if let family = families.last, family.count < most, let latest = family.last, latest.pitch <= edit.pitch {
        families[families.count - 1].append(edit)
      } else {
        families.append([edit])
      }
    }
    return families
  }
}
