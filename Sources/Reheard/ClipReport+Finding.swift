internal import Provenance
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

  /// Takes over what the downloader wrote beside the clip; what cannot be read is a warning, because the sound can.
  mutating func readClaim(besideMedia path: String) {
    do {
      guard let claim = try InfoJSON.claim(besideMedia: path) else { return }
      self.claim = claim
      warnings += claim.warnings.map { "\(claim.source): \($0)" }
    } catch {
      warnings.append("\(error)")
    }
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
