/// Where a fingerprint is to be had from: a media file, or a file of portable fingerprints.
enum Sound: Sendable {
  case media(path: String, start: Double?, stop: Double?)
  case stored(FingerprintFile, number: Int)
  /// A file of fingerprints that cannot be read.
  case failed(path: String, error: any Error)

  /// The file.
  var path: String {
    switch self {
    case .media(let path, _, _), .failed(let path, _): path
    case .stored(let file, _): file.path
    }
  }

  /// All that a path stands for: a media file is one sound, a file of fingerprints may be many.
  static func all(of path: String) -> [Sound] {
    guard FingerprintFile.isOne(path) else {
      let isExport = ExchangeFile.isOne(path)
      return [
        isExport
          ? .failed(path: path, error: ExchangeError.isExport(path: path)) : .media(path: path, start: nil, stop: nil)
      ]
    }
    do {
      let file = try FingerprintFile(path)
      return (0..<file.count).map { .stored(file, number: $0) }
    } catch {
      return [.failed(path: path, error: error)]
    }
  }

  func fingerprint(_ fingerprinter: Fingerprinter) throws -> Fingerprint {
    switch self {
    case .media(let path, let start, let stop): try fingerprinter.fingerprint(path, start: start, stop: stop)
    case .stored(let file, let number): try file.fingerprint(number)
    case .failed(_, let error): throw error
    }
  }
}
