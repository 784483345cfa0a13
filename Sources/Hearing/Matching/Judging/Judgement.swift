internal import Chances

/// What a judge says about one stretch of a clip, and from what.
struct Judgement {
  /// A place, and what chance does.
  struct Finding {
    var place: Place
    /// For the whole clip.
    var eValue: Double
    /// The same by those alignments alone whose decoys were asked: the others' can only be larger than it seems.
    var firmEValue: Double
  }

  /// Everything that was found.
  var found: Found
  /// The same by places, best first.
  var places: [Place] = []
  /// Scores of the decoys, best first, without edits and with (`true`); none where they were not asked.
  var decoys: [Bool: [Double]] = [:]
  /// What chance does without edits and with (`true`).
  var tails: [Bool: Double] = [:]
  /// The best alignment of a recording that does not carry the sound.
  var runnerUp: Alignment?
  /// All places, were they too good for chance or not, best first.
  var judged: [Finding] = []
  /// Those that are too good for chance, best first.
  var findings: [Finding] = []

  /// Those that come near, and are no findings, best first. Only where the decoys were asked is it known how near.
  func nearest(largestEValue: Double) -> [Finding] {
    judged.filter { $0.eValue > largestEValue && $0.firmEValue <= Answer.nearness * largestEValue }.map { finding in
      var near = finding
      near.eValue = finding.firmEValue
      return near
    }
    .sorted { ($0.eValue, $1.place.best.score) < ($1.eValue, $0.place.best.score) }
  }

  init(found: Found, places: [Place] = []) {
    self.found = found
    self.places = places
  }

  /// What chance does with alignments of this one's kind.
  func tail(_ alignment: Alignment) -> Double { tails[alignment.isSwept] ?? Tail.least }

  /// Whether chance explains one alignment less than another.
  func isBetter(_ left: Alignment, _ right: Alignment, by calibration: Calibration) -> Bool {
    func logarithm(_ alignment: Alignment) -> Double {
      calibration.logarithm(ofExpected: alignment, tail: tail(alignment))
    }
    return (logarithm(left), right.score, left.recording, left.offset)
      < (logarithm(right), left.score, right.recording, right.offset)
  }
}
