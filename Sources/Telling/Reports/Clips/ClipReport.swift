public import Cases
public import Claims
public import Dates
public import Matching
public import Sighting

/// The answer about one clip: everything that any of the formats writes.
public struct ClipReport: Hashable, Sendable {
  /// What came of a clip, by the names that the data formats use.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// The index holds its sound.
    case matched
    /// The index does not hold its sound; that says nothing about sounds that are not in it.
    case noMatch = "no-match"
    /// Silence, or too little sound for any match to mean something.
    case notEnoughSound = "not-enough-sound"
    /// Black, blank or too short, or too few pictures for any match to mean something.
    case notEnoughPicture = "not-enough-picture"
    /// The clip could not be read or not be searched for.
    case error
  }

  /// The clip's path as it was given.
  ///
  /// Swift's text is Unicode: a byte of a file name that is not UTF-8 appears as U+FFFD, in every format.
  public var file: String
  /// The clip's SHA-256 as 64 hexadecimal digits; `nil` where it could not be read.
  public var sha256: String?
  /// What came of it.
  public var status: Status
  /// What went wrong, for `.error`.
  public var error: String?
  /// What the reader should know besides.
  public var warnings: [String]
  /// The clip's length in seconds; `nil` where it could not be read.
  public var duration: Double?
  /// How many of those seconds have sound that can be recognised.
  public var usableSeconds: Double?
  /// How many seconds have pictures that can be recognised; `nil` where nobody looked.
  public var usablePictureSeconds: Double?
  /// Why there was not enough sound, in a few words, for `.notEnoughSound`.
  public var reason: String?
  /// What is known of the post.
  public var claim: Claim?
  /// The name of the parameters that were heard with.
  public var profile: String?
  /// The state of the index that was searched, as hexadecimal digits.
  public var indexDigest: String?
  /// Whether E-values were measured on this index (`reheard calibrate`), or are provisional.
  public var calibrated: Bool
  /// How much the index that was searched holds.
  public var index: IndexSize
  /// When the answer was found.
  public var checkedAt: Moment?
  /// The version of the program that found it.
  public var version: String?
  /// What it depends on beside the clip; `nil` where that is not known.
  public var conditions: Conditions?
  /// What was found, best first.
  public var matches: [MatchReport]
  /// What the pictures were found to be; `nil` where nobody looked.
  public var sights: SightAnswer?
  /// What came near, and is no match; best first.
  public var nearest: [NearMiss] = []
  /// Why it matches, or does not, by stretches of the clip; empty where nobody asked.
  public var explanations: [Explanation] = []
  /// What people decided about matches of this clip that are none of today's: the recording has another ID since, or the
  /// match begins elsewhere.
  public var formerDecisions: [Decision] = []
  /// What the answer was before only one of its matches was left in it.
  package var whole: Whole?

  /// Every fact as it is; what is not known is left out.
  public init(
    file: String, sha256: String? = nil, status: Status, error: String? = nil, warnings: [String] = [],
    duration: Double? = nil, usableSeconds: Double? = nil, reason: String? = nil, claim: Claim? = nil,
    profile: String? = nil, indexDigest: String? = nil, calibrated: Bool = false, index: IndexSize,
    matches: [MatchReport] = []
  ) {
    self.file = file
    self.sha256 = sha256
    self.status = status
    self.error = error
    self.warnings = warnings
    self.duration = duration
    self.usableSeconds = usableSeconds
    self.reason = reason
    self.claim = claim
    self.profile = profile
    self.indexDigest = indexDigest
    self.calibrated = calibrated
    self.index = index
    self.matches = matches
  }
}
