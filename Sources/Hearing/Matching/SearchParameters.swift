internal import Chances

/// All numbers that decide how a clip is searched for and judged. They are no part of the profile: an index does not
/// depend on them.
public struct SearchParameters: Hashable, Sendable, Codable {
  /// Frames that are searched for at once: 1250 * 16 ms = 20 s. Longer clips go in windows of this length.
  public var windowFrames = 1250
  /// Frames from one window to the next: 938 * 16 ms = 15 s, so that 5 s lie in two windows.
  public var windowStep = 938
  /// Peaks that a window must have; with fewer, no match could be significant.
  public var fewestPeaks = 8

  /// Bands by which a landmark's first peak may differ from a recording's.
  public var bandTolerance: Float = 1
  /// The same in great changes of tempo, whose landmarks are in many cells.
  public var bandToleranceOfGreatSweep: Float = 0.8
  /// A landmark whose interval or step lies this near to the border between two whole numbers is looked up under both,
  /// where the search is thorough.
  public var roundingDoubt: Float = 0.25
  /// Peaks per quota whose landmarks are looked up in the sweep over edits.
  public var sweepQuota = 20
  /// Landmarks per peak that are looked up in the sweep over edits: few, because a peak votes once for a place, however
  /// many of its landmarks hit.
  public var sweepFan = 4
  /// Peaks per quota, and landmarks per peak, that are looked up in the coarse net of tempo and pitch.
  public var coarseQuota = 20
  /// See `coarseQuota`.
  public var coarseFan = 1
  /// Candidates of the coarse net that are looked at.
  public var mostCoarse = 5
  /// By how much the logarithm of a landmark's worth falls for each follower that is nearer: fitted, as the next three,
  /// to a million landmarks of 192 clips under changes of speed, tempo, or tempo and pitch.
  public var fallPerNearer = 0.19
  /// ... for each peak of the same quota that is higher than one of its two.
  public var fallPerRank = 0.055
  /// ... for each band between its two peaks.
  public var fallPerBand = 0.057
  /// ... for each frame between them.
  public var fallPerFrame = 0.017
  /// ... for each cheaper landmark of the same peak.
  public var fallPerSame = 0.8
  /// 2 to the power of this is the number of frames of offset that are counted as one place: 2 * 16 ms = 32 ms.
  public var voteShift: UInt32 = 1
  /// A place with fewer votes is never a candidate.
  public var fewestVotes = 3
  /// Candidates that chance may bring, about, where only one hypothesis is tried.
  public var chanceCandidates = 20.0
  /// The same for each of the many hypotheses of the sweep.
  public var chanceCandidatesOfSweep = 0.5
  /// The same for each of the still more of the coarse net.
  public var chanceCandidatesOfCoarse = 0.05

  /// Candidates that are counted before the least surprising ones are no longer asked for.
  public var mostCounted = 40
  /// The same for decoys.
  public var mostCountedOfDecoy = 80
  /// Postings that are read, about, where only unedited recordings are looked for, in an index of ten hours or less.
  public var mostPostings = 350_000
  /// The same for each group of the sweep whose tempos are little changed.
  public var mostPostingsOfSweep = 70_000
  /// The same for the changes of pitch.
  public var mostPostingsOfPitches = 140_000
  /// The same for each group of great changes of tempo.
  public var mostPostingsOfGreatSweep = 50_000
  /// The same for the coarse net.
  public var mostPostingsOfCoarse = 350_000

  /// By how many times more is read at most in a larger index than in one of ten hours, where only unedited recordings
  /// are looked for: up to 50 hours, the same landmarks are looked up; beyond, only ever fewer, those worth most for what
  /// they cost.
  public var mostGrowth = 5.0
  /// The same for edits, of which fewer landmarks are looked up: so up to 90 hours.
  public var mostGrowthOfSweep = 9.0
  /// Landmarks that are worth less together, and are not all, are not looked up: they would not bring votes enough. In
  /// an index of a thousand hours, that is so of the coarse net.
  public var leastWorth = 6.0

  /// Candidates that are laid over their recordings, over all hypotheses.
  public var mostCandidates = 16
  /// ... and where half of these carry the sound: then it was indexed many times.
  public var mostCopies = 1000
  /// Candidates of a decoy, of which not only the best matter: what chance does is measured by them.
  public var mostCandidatesOfDecoy = 40
  /// Of all these candidates, how many are measured against chance; more only where they stand out clearly.
  public var mostMeasured = 16
  /// By how many standard deviations a candidate stands out clearly: so far that chance does not come by it.
  public var clearProminence = 8.0
  /// Candidates of one recording that are laid over it.
  public var mostCandidatesPerRecording = 4
  /// Frames by which a clip's peak may miss a recording's: 1.6 * 16 ms = 26 ms.
  public var frameMiss: Float = 1.6
  /// Bands by which a clip's peak may miss a recording's: 0.8 / 36 octave = 0.27 semitones.
  public var bandMiss: Float = 0.8
  /// With which probability a clip's peak that chance does not hit hits in a faint match: where hits are rarer than
  /// about half of this, a match ends.
  public var matchRate = 0.15
  /// With such a score an alignment needs no decoys, and one without edits no sweep: the best of strangers reach some 35.
  public var overwhelmingScore = Calibration.doubtlessScore
  /// Only recordings with a smaller number end a search so: where each of many sounds is searched for in all others, the
  /// first of those that are alike is searched for thoroughly, and the others are found by it.
  public var overwhelmingBefore = Int.max
  /// Whether of each edit and its inverse only one is tried: enough where sounds are searched for in one another.
  public var isOneWay = false
  /// With such a score, and an E-value by the decoys of at most 1e-6, an alignment without edits needs no sweep.
  public var plainScore = 40.0
  /// With such a score under a single change, tempo and pitch are not tried apart.
  public var clearScore = 30.0
  /// Two recordings are the same sound where at least this share of the one's peaks is in the other.
  public var copyRate = 0.2
  /// With fewer recordings, a tail cannot be made of recordings that do not carry the sound.
  public var smallIndex = 50
  /// Sounds that are looked for in one window, one after the other.
  public var mostSounds = 8
  /// Frames that may lie between two passages of one match: 188 * 16 ms = 3 s.
  public var longestGap = 188
  /// Alignments that are refined.
  public var mostRefined = 5

  /// Postings that may be read of an index of so many.
  func affordable(postingCount: Int) -> Int {
    // Ten hours hold some 4.2 million postings.
    let growth = min(max(1, Double(postingCount) / 4_200_000), mostGrowth)
    return Int(Double(mostPostings) * growth)
  }

  /// The same for a group of the sweep, which brings so many candidates that only the surprising ones are looked at.
  func sweep(_ kind: Sweep.Kind) -> SearchParameters {
    var sweep = self
    sweep.chanceCandidates = chanceCandidatesOfSweep
    sweep.mostGrowth = mostGrowthOfSweep
    switch kind {
    case .small: sweep.mostPostings = mostPostingsOfSweep
    case .pitches: sweep.mostPostings = mostPostingsOfPitches
    case .great:
      sweep.mostPostings = mostPostingsOfGreatSweep
      sweep.bandTolerance = bandToleranceOfGreatSweep
    }
    return sweep
  }

  /// The same for the coarse net, whose steps of 4 % in tempo and two bands in pitch spread the votes.
  var coarse: SearchParameters {
    var coarse = self
    coarse.voteShift = 3
    coarse.chanceCandidates = chanceCandidatesOfCoarse
    coarse.mostPostings = mostPostingsOfCoarse
    coarse.mostGrowth = mostGrowthOfSweep
    coarse.mostCounted = 2 * mostCoarse
    return coarse
  }

  /// The same for decoys.
  var decoy: SearchParameters {
    var decoy = self
    decoy.mostCounted = mostCountedOfDecoy
    decoy.mostCandidates = mostCandidatesOfDecoy
    return decoy
  }

  /// The parameters that were measured best.
  public init() {}
}
