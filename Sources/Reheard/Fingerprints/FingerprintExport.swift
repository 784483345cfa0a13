/// Portable fingerprints of many files, in one file that can be given away where the media cannot.
public enum FingerprintExport {
  /// Writes fingerprints of media files; files of fingerprints among them are joined in.
  ///
  /// - Parameters:
  ///   - paths: media files, or files of portable fingerprints.
  ///   - output: the file to write.
  ///   - jobs: how many are worked on at a time; the file does not depend on it.
  ///   - fingerprinter: hears the files.
  ///   - notice: is told of what failed or was odd, in the order of the paths.
  /// - Returns: how many fingerprints were written and how many files failed. Without any, no file is written.
  /// - Throws: `IndexingError.file`, where the output cannot be written.
  public static func write(
    _ paths: [String], to output: String, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    notice: (IndexNotice) -> Void = { _ in }
  ) async throws -> (written: Int, failed: Int) {
    let writer = try FingerprintFileWriter(output, fingerprinter: fingerprinter)
    var failed = 0
    try await OrderedWork.run(paths.flatMap { Sound.all(of: $0) }, jobs: jobs) { sound in
      Result { try sound.fingerprint(fingerprinter) }
    } consume: { result in
      switch result {
      case .success(let fingerprint):
        for warning in fingerprint.warnings { notice(.warning(name: fingerprint.name, text: warning)) }
        try writer.append(fingerprint)
      case .failure(let error):
        failed += 1
        notice(.failed(reason: "\(error)"))
      }
    }
    if writer.count > 0 { try writer.finish() }
    return (writer.count, failed)
  }
}
