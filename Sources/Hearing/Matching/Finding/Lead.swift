/// A place that is worth laying the clip over: the candidates that vote for it, the most surprising first.
///
/// A clear place may have several, because the hypothesis with the most votes need not fit best.
struct Lead {
  var candidates: [Candidate]

  var best: Candidate { candidates[0] }
}

/// Chooses of many candidates the places that are looked at.
struct Shortlist {
  let parameters: SearchParameters
  /// The frame in the middle of the clip.
  let centre: Double
  /// How many that are not clear are wanted of one recording.
  var mostPerRecording: Int

  init(_ parameters: SearchParameters, centre: Double) {
    self.parameters = parameters
    self.centre = centre
    mostPerRecording = parameters.candidates.mostPerRecording
  }

  /// Frames by which candidates may differ in the middle of the clip and still be one place: an edit that is a little
  /// wrong is found as much beside it.
  private static let reach = 12.0

  /// All clear places, and of the others the most surprising: each place once, and only a few of each recording.
  ///
  /// - Parameters:
  ///   - candidates: in any order.
  ///   - most: how many that are not clear are wanted.
  ///   - known: what needs no second look: alignments that leave no doubt.
  ///   - tolerance: the share by which an edit may differ from that of a known alignment at the same place.
  /// - Returns: the clear ones first, each by surprise.
  func leads(
    _ candidates: [Candidate], most: Int, beside known: [Alignment] = [], tolerance: Double = 0.06
  ) -> (clear: [Lead], others: [Lead]) {
    let ordered = candidates.sorted {
      ($1.surprise, $0.recording, $0.offset, $0.edit.tempo, $0.edit.pitch)
        < ($0.surprise, $1.recording, $1.offset, $1.edit.tempo, $1.edit.pitch)
    }
    var clear: [Lead] = []
    var others: [Lead] = []
    /// Numbers of clear leads, by recording.
    var places: [Int: [Int]] = [:]
    var chosen: [Int: [Candidate]] = [:]
    let explained = Dictionary(grouping: known, by: \.recording)
    for candidate in ordered {
      let recording = candidate.recording
      let position = candidate.position(ofFrame: centre)
      if explained[recording, default: []].contains(where: {
        abs($0.position(ofFrame: centre) - position) < Self.reach && $0.edit.isLike(candidate.edit, within: tolerance)
      }) {
        continue
      }
      let place = places[recording, default: []].first {
        abs(clear[$0].best.position(ofFrame: centre) - position) < Self.reach
      }
      if let place {
        if candidate.surprise >= parameters.voting.clearSurprise,
          clear[place].candidates.count < parameters.candidates.mostPerPlace,
          !clear[place].candidates.contains(where: { $0.edit.isLike(candidate.edit, within: 0.02) })
        {
          clear[place].candidates.append(candidate)
        }
      } else if candidate.surprise >= parameters.voting.clearSurprise {
        places[recording, default: []].append(clear.count)
        clear.append(Lead(candidates: [candidate]))
      } else if others.count < most {
        guard chosen[recording, default: []].count < mostPerRecording,
          !chosen[recording, default: []].contains(where: { $0.isNear(candidate) })
        else { continue }
        chosen[recording, default: []].append(candidate)
        others.append(Lead(candidates: [candidate]))
      } else {
        break
      }
    }
    return (clear, others)
  }
}

extension Candidate {
  /// Whether aligning both would lead to the same alignment.
  fileprivate func isNear(_ other: Candidate) -> Bool {
    recording == other.recording && abs(offset - other.offset) < 4 && edit.isLike(other.edit, within: 0.02)
  }
}

extension Edit {
  /// Whether tempo and pitch differ by less than a share.
  func isLike(_ other: Edit, within share: Double) -> Bool {
    abs(tempo / other.tempo - 1) < share && abs(pitch / other.pitch - 1) < share
  }
}
