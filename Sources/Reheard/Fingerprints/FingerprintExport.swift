/// Portable fingerprints of many files, in one file that can be given away where the media cannot.
public enum FingerprintExport {
  /// Writes fingerprints of media files; files of fingerprints among them are joined in.
  ///
  /// - Parameters:
  ///   - paths: media files, or files of portable fingerprints.
  ///   - output: the file to write.
  ///   - lists: other files that are read meanwhile.
  ///   - isForced: see `ResultPlace`.
  ///   - jobs: how many are worked on at a time; the file does not depend on it.
  ///   - fingerprinter: hears the files.
  ///   - stop: ends it early, after the files in hand.
  ///   - notice: is told of what failed or was odd, in the order of the paths.
  /// - Returns: how many fingerprints were written, how many files failed, and the first file that was not heard, where it
  ///   was stopped. Without any, no file is written.
  /// - Throws: `ResultFileError` or `WholeFileError`, where the output cannot be written.
  public static func write(
    _ paths: [String], to output: String, sparing lists: [String] = [], isForced: Bool = false, jobs: Int,
    fingerprinter: Fingerprinter = Fingerprinter(),
    stop: StopRequest = StopRequest(), notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> (written: Int, failed: Int, next: String?) {
    let writer = try FingerprintFileWriter(
      output, sparing: paths + lists, isForced: isForced, fingerprinter: fingerprinter)
    var failed = 0
    let sounds = paths.flatMap { Sound.all(of: $0) }
    let done = try await OrderedWork.run(sounds, jobs: jobs, isStopped: { stop.isStopped }) { sound in
      Result { try sound.fingerprint(fingerprinter) }
    } consume: { result in
      switch result {
      case .success(let fingerprint):
        for warning in fingerprint.warnings { notice(.warning(name: fingerprint.name, text: warning)) }
        // It is written all the same: what is checked by it is answered with "not enough sound", and not left out.
        if let lack = fingerprint.lack { notice(.warning(name: fingerprint.name, text: lack)) }
        try writer.append(fingerprint)
      case .failure(let error):
        failed += 1
        notice(.failed(reason: SystemError.sentence(error)))
      }
    }
    if writer.count > 0 { try writer.finish() }
    return (writer.count, failed, done < sounds.count ? sounds[done].path : nil)
  }
}
