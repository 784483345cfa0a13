/// All numbers that decide how a clip is searched for and judged, by the stage that they steer. They are no part of the
/// profile: an index does not depend on them.
public struct SearchParameters: Hashable, Sendable, Codable {
  /// How a clip is taken apart.
  public var window = WindowParameters()
  /// What is looked up: as it stands, for unedited recordings.
  public var lookup = LookupParameters()
  /// Which landmarks are worth it.
  public var worth = WorthParameters()
  /// Which places are candidates: as it stands, of unedited recordings.
  public var voting = VotingParameters()
  /// The same where single edits are tried.
  public var sweep = SweepParameters()
  /// The same where tempo and pitch are changed apart.
  public var coarse = CoarseParameters()
  /// The same where decoys are looked for.
  public var decoy = DecoyParameters()
  /// Which candidates are laid.
  public var candidates = CandidateParameters()
  /// How a candidate is laid.
  public var overlay = OverlayParameters()
  /// What is made of it.
  public var judging = JudgingParameters()

  /// The parameters that were measured best.
  public init() {}

  /// These parameters for a group of the sweep.
  func swept(_ kind: TriedEdits.Kind) -> SearchParameters {
    var parameters = self
    parameters.voting.chanceCandidates = sweep.chanceCandidates
    parameters.lookup.mostGrowth = sweep.mostGrowth
    switch kind {
    case .small: parameters.lookup.mostPostings = sweep.mostPostings
    case .pitches: parameters.lookup.mostPostings = sweep.mostPostingsOfPitches
    case .great:
      parameters.lookup.mostPostings = sweep.mostPostingsOfGreat
      parameters.lookup.bandTolerance = sweep.bandToleranceOfGreat
    }
    return parameters
  }

  /// These parameters for the coarse net.
  var netted: SearchParameters {
    var parameters = self
    parameters.voting.placeShift = coarse.placeShift
    parameters.voting.chanceCandidates = coarse.chanceCandidates
    parameters.voting.mostCounted = 2 * coarse.mostCandidates
    parameters.lookup.mostPostings = coarse.mostPostings
    parameters.lookup.mostGrowth = sweep.mostGrowth
    return parameters
  }

  /// These parameters for decoys.
  var decoyed: SearchParameters {
    var parameters = self
    parameters.voting.mostCounted = decoy.mostCounted
    parameters.candidates.most = decoy.mostCandidates
    return parameters
  }
}
