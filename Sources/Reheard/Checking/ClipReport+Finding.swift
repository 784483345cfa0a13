internal import Claims
internal import Reports

extension ClipReport {
  /// Takes over what a fingerprint knows of its file.
  mutating func describe(_ fingerprint: Fingerprint) {
    file = fingerprint.name
    sha256 = fingerprint.sha256
    duration = fingerprint.duration
    usableSeconds = fingerprint.usableSeconds
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
