internal import Audio
internal import Excerpts
internal import Landmarks
internal import Media
internal import Reports
internal import Sandbox

/// Gets what there is to hear and see of a match from the two media files, where they still are what they were.
struct Illustrator: Sendable {
  /// What heard the clip.
  let fingerprinter: Fingerprinter

  /// Excerpts and pictures of the matches of which people are told first, in that order.
  func exhibits(of report: ClipReport) -> [Dossier.Exhibit] {
    report.order.prefix(Dossier.mostExhibits).map { place in
      // Excerpts are of sounds.
      if report.matches[place].sight != nil {
        return .missing(reason: "its pictures match; play both files side by side")
      }
      do {
        return .shown(try illustration(of: report.matches[place], in: report))
      } catch {
        return .missing(reason: SystemError.sentence(error))
      }
    }
  }

  private func illustration(of match: MatchReport, in report: ClipReport) throws -> Illustration {
    guard let recording = match.source else { throw IllustrationError.unknownRecording(id: match.recording) }
    try check(report.file, is: report.sha256)
    try check(recording.path, is: recording.sha256)
    let plan = try ExcerptPlan(
      match.match, clipDuration: report.duration, recordingDuration: (recording.start ?? 0) + recording.duration)
    return try Illustration(
      plan, paths: (report.file, recording.path), profile: .standard,
      clip: { try samples(of: report.file, match.match.stream, match.match.channel, range: $0, rate: $1) },
      recording: {
        try samples(of: recording.path, match.match.referenceStream, match.match.referenceChannel, range: $0, rate: $1)
      })
  }

  /// A picture of another file under the same name would mislead.
  private func check(_ path: String, is sha256: String?) throws {
    guard !FingerprintFile.isOne(path) else { throw IllustrationError.isFingerprint(path: path) }
    let found = try ContentHash.sha256(ofFile: path).hex
    guard found == sha256 else { throw IllustrationError.changed(path: path, expected: sha256 ?? "none", found: found) }
  }

  private func samples(
    of path: String, _ stream: Int, _ channel: SoundChannel, range: TimeRange, rate: SampleRate
  ) throws -> [Float] {
    if let box = fingerprinter.box {
      var decoder = try box.decoder(path: path, stream: stream, channel: HeardChannels(channel), rate: rate)
      return try SoundCut.samples(of: &decoder, rate: rate, range: range)
    }
    var decoder = try AudioDecoder(path: path, stream: stream, channel: HeardChannels(channel), rate: rate)
    return try SoundCut.samples(of: &decoder, rate: rate, range: range)
  }
}
