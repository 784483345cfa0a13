internal import Landmarks
internal import Matching

extension Hearing {
  /// Whether there is a recording to be added, whatever an index says to it.
  var canBeAdded: Bool {
    if case .heard(let fingerprint) = outcome { fingerprint.isEnough } else { false }
  }

  /// What is to be said of a source of which nothing can be added to any index.
  var reasonsAgainst: [IndexNotice] {
    switch outcome {
    case .failed(let error):
      let reason = SystemError.sentence(error)
      return [!source.isNamed && Hearing.isNoSound(error) ? .passedOver(reason: reason) : .failed(reason: reason)]
    case .heard(let fingerprint): return fingerprint.tooLittle(source.name ?? fingerprint.name)
    case .known: return []
    }
  }
}

extension Fingerprint {
  /// With fewer peaks than a clip needs, no clip could match it beyond chance.
  static let fewestPeaks = SearchParameters().window.fewestPeaks

  /// Whether it can be found again.
  var isEnough: Bool {
    constellation.strongest(Profile.standard.peaks.referenceQuota).peaks.count >= Self.fewestPeaks
  }

  /// What its sound lacks to be found again, in words; `nil` where it can be.
  var lack: String? {
    if isMute { return "it has no audio stream, so its fingerprint is empty" }
    return isEnough ? nil : "it has too little sound to be found again by its fingerprint"
  }

  /// What is said of it where it cannot.
  func tooLittle(_ name: String) -> [IndexNotice] {
    warnings.map { .warning(name: name, text: $0) }
      + [isMute ? .mute(name: name) : .tooLittleSound(name: name, usableSeconds: usableSeconds)]
  }
}
