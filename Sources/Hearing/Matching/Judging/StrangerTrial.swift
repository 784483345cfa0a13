package import Chances
package import Indexing
package import Landmarks

/// What chance does in an index, tried out with its own recordings: pieces of them, held against all recordings that do
/// not carry their sound.
package struct StrangerTrial<Index: LandmarkIndex>: Sendable {
  private let index: Index
  private let profile: Profile
  private let parameters: SearchParameters
  /// Recordings that are no strangers to any piece.
  private let leftOut: Set<Int>

  /// Frames of a piece: 625 * 16 ms = 10 s.
  private static var pieceFrames: Int { 625 }

  /// - Parameters:
  ///   - index: whose recordings are tried.
  ///   - profile: what they were made with.
  ///   - leftOut: recordings that no piece is held against, because they are known to share sound with others.
  ///   - parameters: how pieces are searched for.
  package init(
    _ index: Index, profile: Profile, leavingOut leftOut: Set<Int> = [],
    parameters: SearchParameters = SearchParameters()
  ) {
    self.leftOut = leftOut
    self.index = index
    self.profile = profile
    self.parameters = parameters
  }

  /// How far what a piece finds stands out from what its decoys find.
  ///
  /// - Parameters:
  ///   - number: of the recording that the piece is cut from.
  ///   - round: each round takes another piece.
  ///   - isMirrored: whether the piece is turned over, low to high; then nothing carries it at all.
  /// - Returns: `nil` where the recording has too little sound.
  package func result(cutFrom number: Int, round: Int, isMirrored: Bool) -> StrangerResult? {
    let piece = piece(of: number, round: round)
    guard piece.peaks.count >= parameters.window.fewestPeaks else { return nil }
    var query = Query(piece, profile: profile, parameters: parameters)
    if isMirrored { query = query.decoy(isReversed: false, isMirrored: true, parameters: parameters) }
    let search = Search(index, parameters: parameters)
    func ratio(_ alignments: [Alignment], isSwept: Bool) -> (value: Double, like: Int?) {
      let strangers = Found.firstOfEach(alignments).filter {
        ($0.recording != number || isMirrored) && !leftOut.contains($0.recording) && !isSameSound($0)
      }
      let scores = strangers.map(\.score)
      let decoys = search.decoyScores(query, isSwept: isSwept)
      let tail = Tail(decoys: decoys, strangers: Array(scores.dropFirst())).mean
      return ((scores.first ?? 0) / tail, strangers.first?.recording)
    }
    var found = Found()
    search.sweep(query, into: &found)
    let unedited = ratio(search.unedited(query), isSwept: false)
    let edited = ratio(found.swept, isSwept: true)
    return StrangerResult(
      recording: number, isMirrored: isMirrored, unedited: unedited.value, edited: edited.value,
      like: unedited.value >= edited.value ? unedited.like : edited.like)
  }

  /// Whether a recording really carries the piece: chance may score high, but does not hit so many of the peaks.
  private func isSameSound(_ alignment: Alignment) -> Bool {
    alignment.score >= parameters.judging.clearScore
      && Double(alignment.hits) >= (alignment.chance + parameters.judging.copyRate) * Double(alignment.trials)
  }

  private func piece(of number: Int, round: Int) -> Constellation {
    let whole = index.constellation(of: number)
    let room = max(0, whole.frameCount - Self.pieceFrames)
    // Pieces fall everywhere, and the same ones each time: multiples of the golden section, modulo 1.
    let share = (Double(number + 1) * 0.618_033_988_75 + Double(round) * 0.381_966_011_25)
      .truncatingRemainder(dividingBy: 1)
    let start = Int(Double(room) * share)
    // A forged index may claim more frames than a peak's time can reach.
    let span = start * Peak.stepsPerUnit..<(start + Self.pieceFrames) * Peak.stepsPerUnit
    let peaks = whole.peaks.filter { span.contains(Int($0.time)) }
      .map { Peak(time: Int32(Int($0.time) - span.lowerBound), band: $0.band, rank: $0.rank) }
    let frames = min(Self.pieceFrames, whole.frameCount)
    return Constellation(peaks: peaks, frameCount: frames, activeFrameCount: frames)
  }
}
