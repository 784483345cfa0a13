internal import Media

/// What came of listening to a source: its fingerprint, or the reason why there is none.
struct Hearing: Sendable {
  enum Outcome: Sendable {
    case heard(Fingerprint)
    /// The index holds it already, under this name.
    case known(as: String)
    case failed(any Error)
  }

  let source: Source
  let outcome: Outcome

  /// - Parameters:
  ///   - source: what to listen to.
  ///   - known: names by content; a file of known content is not decoded.
  ///   - fingerprinter: listens.
  init(_ source: Source, known: [Source.Identity: String], fingerprinter: Fingerprinter) {
    self.source = source
    do {
      if case .media(let path, let start, let stop) = source.sound {
        let hash = try ContentHash.sha256(ofFile: path).hex
        if let name = known[Source.Identity(sha256: hash, start: start, stop: stop)] {
          outcome = .known(as: name)
        } else {
          outcome = .heard(try fingerprinter.fingerprint(path, sha256: hash, start: start, stop: stop))
        }
      } else {
        outcome = .heard(try source.sound.fingerprint(fingerprinter))
      }
    } catch {
      outcome = .failed(error)
    }
  }

  init(source: Source, outcome: Outcome) {
    self.source = source
    self.outcome = outcome
  }

  /// Whether the file of a folder just is no sound, which is not an error there.
  static func isNoSound(_ error: any Error) -> Bool {
    switch error as? MediaError {
    case .text, .unknownFormat, .noSound, .empty, .notRegular: true
    default: false
    }
  }
}
