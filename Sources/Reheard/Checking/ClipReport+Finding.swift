internal import Claims
internal import Dates
internal import Marks
internal import Reports

extension Conditions {
  /// Takes over what was said of posts, and which files tell of them.
  mutating func say(_ finder: ClaimFinder) {
    claims = finder.files
    posted = finder.said.posted?.description
    caption = finder.said.caption
    account = finder.said.account
    url = finder.said.url
  }
}

extension ClipReport {
  /// Says when, by what and under which conditions the answer is found.
  mutating func state(_ conditions: Conditions) {
    self.conditions = conditions
    checkedAt = ReportTime.now
    version = Release.version
  }

  /// Takes over what a fingerprint knows of its file.
  mutating func describe(_ fingerprint: Fingerprint) {
    file = fingerprint.name
    sha256 = fingerprint.sha256
    duration = fingerprint.isMute ? nil : fingerprint.duration
    usableSeconds = fingerprint.usableSeconds
    usablePictureSeconds = fingerprint.footage?.usableSeconds
    warnings = fingerprint.warnings
  }

  /// Takes over what is known of the clip's post; what cannot be read is a warning, because the sound can.
  ///
  /// - Parameters:
  ///   - path: the media file.
  ///   - tags: what its container says of itself.
  ///   - claims: what may tell of the post.
  mutating func readClaim(
    besideMedia path: String, tags: [String: String] = [:], from claims: ClaimFinder = ClaimFinder()
  ) {
    let found = claims.claim(forMedia: path, tags: tags)
    claim = found.claim
    warnings += found.warnings
  }

  /// Says what came of both senses, once the matches are known.
  ///
  /// - Parameters:
  ///   - heard: why there is too little to hear, where that is so.
  ///   - seen: why there is too little to see, where that is so.
  mutating func conclude(heard: String?, seen: String?) {
    if matches.isEmpty, let heard, seen != nil { return conclude(shortage: heard) }
    conclude(shortage: nil)
  }

  /// Says what came of it, once the matches are known.
  mutating func conclude(shortage: String?) {
    if !matches.isEmpty {
      status = .matched
    } else if let shortage {
      status = .notEnoughSound
      reason = shortage
    } else {
      status = .noMatch
    }
  }
}
