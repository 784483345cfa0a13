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
    let count = slices.count
    var union: [Slice] = []
    union.reserveCapacity(2 * first.count)
    var own = Array(repeating: Slice(landmark: 0, first: 0, count: 0), count: count)
    var all = own.mutableSpan
    for landmark in first.indices {
      for number in 0..<count {
        let slice = slices[number][landmark]
        // Few as they are, and nearly in order, sorting by the library is most of the work otherwise.
        var place = number
        while place > 0, slice.first < all[place - 1].first {
          all[place] = all[place - 1]
          place -= 1
        }
        all[place] = slice
      }
      var latest: Slice?
      for place in 0..<count where all[place].first < all[place].end {
        let slice = all[place]
        if let open = latest, slice.first <= open.end {
          latest?.end = max(open.end, slice.end)
        } else {
          if let latest { union.append(latest) }
          latest = slice
        }
      }
      if let latest { union.append(latest) }
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
