internal import Chances
internal import Matching
internal import Reports

/// Which pieces of which recordings are tried to calibrate an index, and what each is for.
struct CalibrationPlan {
  /// A piece of a recording; the rounds over all recordings take other pieces of them.
  struct Piece: Hashable {
    var recording: Int
    var round: Int
  }

  /// Each is tried as it is, and turned over.
  let pieces: [Piece]
  private let recordings: Int
  /// Every other recording that pieces are cut from: for the check alone.
  private let held: Set<Int>

  /// - Parameters:
  ///   - clips: how many are tried.
  ///   - recordings: how many the index has.
  ///   - leftOut: numbers of recordings of which no pieces are cut.
  init(clips: Int, recordings: Int, leavingOut leftOut: Set<Int> = []) {
    self.recordings = recordings
    let count = max(1, clips / 2)
    pieces = (0..<count).map { number in
      // A small part of a large index is spread over all of it.
      Piece(
        recording: count < recordings ? number * recordings / count : number % recordings, round: number / recordings)
    }
    .filter { !leftOut.contains($0.recording) }
    let cut = Set(pieces.map(\.recording)).sorted()
    held = Set(cut.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
  }

  /// The constants that one half of the recordings gives, and how they hold for the other half; `nil` for too few.
  func report(_ results: [StrangerResult]) -> CalibrationReport? {
    let fitted = results.filter { !held.contains($0.recording) }
    let checked = results.filter { held.contains($0.recording) }
    guard checked.count >= Calibration.fewestClips,
      let calibration = Calibration(fitting: fitted, recordings: recordings)
    else { return nil }
    return CalibrationReport(calibration: calibration, fitted: fitted, checked: checked)
  }
}
