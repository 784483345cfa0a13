private import Chances
private import Foundation
internal import Marks
internal import Pictures

/// Whether what moves in a clip moves in a recording, too, at the same times: which parts of both pictures become brighter
/// or darker from moment to moment, held against the same two films at wrong times.
struct Movement {
  /// A stretch of the clip, and how it shows the recording.
  struct Piece {
    var range: ClosedRange<Double>
    var view: View
  }

  /// A second of the clip, and the same of the recording.
  struct Meeting {
    var clip: Double
    var recording: Double
  }

  /// How two films agree along a line of time.
  struct Agreement {
    var slope: Double
    var offset: Double
    /// Parts of the picture that change in both, over all moments, and those of them that change alike.
    var both: Int
    var alike: Int
    /// -log10 of the probability that chance agrees as well, for all that was tried, where chance is what agrees at wrong
    /// times; never below 0.
    var score: Double
    /// The same where chance is a toss of coins: of what moves steadily, wrong times agree as well as right ones.
    var plain: Double
    var share: Double { Double(alike) / Double(max(1, both)) }
  }

  /// Seconds of the clip between moments.
  static let step = 0.125
  /// Seconds from a time from which on it is a wrong one.
  static let wrong = 1.2
  /// Seconds within which lines are tried around a meeting.
  static let reach = 0.5
  /// Changes next to each other say one thing: so many in a row of moments, and in the picture.
  private static let alikeInTime = 2.0
  private static let alikeInPlace = 6.0
  private static let leastAlikeInPlace = 1.5
  /// Fewer changes say nothing.
  private static let fewest = 24
  /// By how much a speed must be better than one that was tried before it.
  private static let clearly = 1.03
  /// Lines that are looked into, of all that are tried.
  private static let most = 4

  private struct Part {
    var grid: MosaicGrid
    var changes: Changes
    var moments: Range<Int>
  }

  private let parts: [Part]
  private let recording: [Mosaic]
  private let duration: Double
  /// Changes that say one thing.
  private let alikeness: Double

  /// - Parameters:
  ///   - clip: a clip's pictures.
  ///   - recording: a recording's.
  ///   - pieces: how the clip shows it, stretch by stretch.
  ///   - clipSize: columns and rows of the clip's frames.
  ///   - recordingSize: those of the recording's.
  init?(
    _ clip: Footage, over recording: Footage, _ pieces: [Piece],
    clipSize: (width: Double, height: Double),
    recordingSize: (width: Double, height: Double)
  ) {
    let count = Int(clip.duration / Self.step) + 1
    var share = 0.0
    parts = pieces.compactMap { piece in
      let low = max(0, Int((piece.range.lowerBound / Self.step).rounded()))
      let high = min(count, Int((piece.range.upperBound / Self.step).rounded()))
      guard low < high, let grid = MosaicGrid(piece.view, clip: clipSize, recording: recordingSize)
      else { return nil }
      share = max(share, grid.fineness)
      return Part(
        grid: grid,
        changes: Changes(
          clip.mosaics, grid.clip, start: 0, step: Self.step, moments: count, only: low..<high),
        moments: low..<high)
    }
    guard !parts.isEmpty else { return nil }
    self.recording = recording.mosaics
    duration = recording.duration
    alikeness = Self.alikeInTime * max(Self.leastAlikeInPlace, Self.alikeInPlace * share)
  }

  /// The line of time on which most agrees.
  ///
  /// - Parameters:
  ///   - slopes: recording seconds a clip second that are tried.
  ///   - meeting: near which it lies; `nil` for anywhere.
  /// - Returns: `nil` where nothing can be compared.
  func best(slopes: [Double], near meeting: Meeting?) -> Agreement? {
    var best: Agreement?
    var trials = 0
    for slope in slopes {
      let lines = Lines(parts, slope, recording, duration)
      var tried = lines.shifts
      if let meeting {
        let shift = ((meeting.recording / slope - meeting.clip) / Self.step).rounded()
        let reach = max(2, (Self.reach / slope / Self.step).rounded())
        tried = Int(max(-1e8, shift - reach))..<Int(min(1e8, shift + reach + 1))
        tried = tried.clamped(to: lines.shifts)
      }
      trials += max(1, tried.count / 2)
      let promising = tried.filter { lines[$0].both >= Self.fewest }.sorted {
        (lines.promise($1), $0) < (lines.promise($0), $1)
      }
      for shift in promising.prefix(Self.most) {
        let score = lines.score(shift, away: Int(Self.wrong / slope / Self.step), alikeness)
        // Speeds that come later must be clearly better.
        let least = best.map { $0.slope == slope ? $0.score : $0.score * Self.clearly + 0.5 } ?? -1
        if score > least {
          best = Agreement(
            slope: slope, offset: Double(shift) * slope * Self.step, both: lines[shift].both,
            alike: lines[shift].alike, score: score, plain: lines.plain(shift, alikeness))
        }
      }
    }
    guard var found = best else { return nil }
    found.score = max(0, found.score - log10(Double(max(1, trials))))
    found.plain = max(found.score, found.plain - log10(Double(max(1, trials))))
    return found
  }

  /// How all lines of one slope agree.
  private struct Lines {
    /// Moments of the recording less those of the clip.
    let shifts: Range<Int>
    private let counts: [(alike: Int, both: Int)]

    init(_ parts: [Part], _ slope: Double, _ recording: [Mosaic], _ duration: Double) {
      let moments = Int(duration / (slope * Movement.step)) + 1
      let first = parts.map(\.moments.lowerBound).min() ?? 0
      let last = parts.map(\.moments.upperBound).max() ?? 0
      let shifts = (5 - last)..<max(6 - last, moments - first - 4)
      var counts = shifts.map { _ in (alike: 0, both: 0) }
      for part in parts {
        let other = Changes(
          recording, part.grid.recording, start: 0, step: slope * Movement.step, moments: moments)
        for (index, shift) in shifts.enumerated() {
          let found = part.changes.agreement(with: other, shift: shift, over: part.moments)
          counts[index].alike += found.alike
          counts[index].both += found.both
        }
      }
      self.shifts = shifts
      self.counts = counts
    }

    subscript(shift: Int) -> (alike: Int, both: Int) { counts[shift - shifts.lowerBound] }

    /// Roughly how unlikely so much agreement is.
    func promise(_ shift: Int) -> Double {
      let (alike, both) = self[shift]
      return (Double(alike) - 0.5 * Double(both)) / Double(max(1, both)).squareRoot()
    }

    /// -log10 of the probability that as many tosses of coins fall alike.
    func plain(_ shift: Int, _ alikeness: Double) -> Double {
      let (alike, both) = self[shift]
      let trials = Int(Double(both) / alikeness)
      let hits = Int(Double(alike) / Double(both) * Double(trials))
      return Significance.binomialTail(hits: hits, trials: trials, probability: 0.5)
    }

    /// -log10 of the probability that chance agrees as well, by how well the films agree at wrong times.
    func score(_ shift: Int, away: Int, _ alikeness: Double) -> Double {
      let (alike, both) = self[shift]
      let least = 0.25 * alikeness / Double(both)
      var (count, sum, squares) = (0.0, 0.0, 0.0)
      let step = max(2, shifts.count / 400)
      for other in stride(from: shifts.lowerBound, to: shifts.upperBound, by: step)
      where abs(other - shift) >= away {
        let wrong = self[other]
        guard 2 * wrong.both >= both else { continue }
        let share = Double(wrong.alike) / Double(wrong.both)
        count += 1
        sum += share
        squares += share * share
      }
      var (chance, variance) = (0.5, 1.4 * least)
      if count >= 8 {
        chance = min(0.8, max(0.5, sum / count))
        variance = max(least, squares / count - (sum / count) * (sum / count))
      }
      let trials = Int(0.25 / variance)
      guard trials > 0 else { return 0 }
      let hits = Int(Double(alike) / Double(both) * Double(trials))
      return Significance.binomialTail(hits: hits, trials: trials, probability: chance)
    }
  }
}
