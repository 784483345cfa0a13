internal import Catalogues
internal import Indexing
internal import Landmarks
internal import Media
internal import Words

/// What came of making an index anew from its media; names, events, dates and sources stay as they are.
public struct IndexRebuild: Hashable, Sendable {
  /// Recordings that were heard again.
  public var heard = 0
  /// Recordings whose media are missing and whose fingerprints could be kept, as the parameters are the same.
  public var kept: [String] = []
  /// Recordings that were given up, with the reason.
  public var gone: [String] = []

  /// Makes an index anew; it changes at once, at the end, and whoever reads it goes on with what it opened.
  ///
  /// - Parameters:
  ///   - index: the index's folder, made with these or other parameters.
  ///   - withoutMissing: whether recordings are given up whose media are missing or were changed. What was imported never
  ///     had any, and is given up only where the parameters are others.
  ///   - jobs: how many files are worked on at a time; the index does not depend on it.
  ///   - fingerprinter: hears the files.
  ///   - patience: how long to wait for another writer.
  ///   - notice: is told of each file, in their order.
  /// - Throws: `IndexError.mediaMissing`, which names all that are missing; `CatalogueError` or `IndexingError`. Then the
  ///   index is as it was.
  public init(
    _ index: String, withoutMissing: Bool, jobs: Int, fingerprinter: Fingerprinter = Fingerprinter(),
    patience: WriterPatience = .none, notice: (IndexNotice) -> Void = { _ in }
  ) async throws {
    let writer = try IndexWriter(index, makingIt: false, patience: patience, ofAnyProfile: true)
    let header = ReferenceIndex.header
    let old = writer.catalogue.header == header ? try OldSegments(writer) : nil
    let entries = try writer.catalogue.recordings()
    // Before hours of work, not after them.
    if old == nil && !withoutMissing {
      let absent = entries.filter { FileKind($0.recording.path).isNoFile }
      let names = absent.map { Self.reason($0.recording, "no file at \($0.recording.path)") }
      guard names.isEmpty else { throw IndexError.mediaMissing(path: index, names: names) }
    }
    var rewriter = SegmentRewriter(writer, mostSeconds: SegmentBatch.mostSeconds)
    var ids: [Int64] = []
    do {
      try await OrderedWork.run(entries, jobs: jobs) {
        Self.hear($0.recording, fingerprinter)
      } consume: { hearing in
        let entry = entries[heard + kept.count + gone.count]
        switch hearing {
        case .success(let fingerprint):
          try rewriter.append(fingerprint.constellation, entry: entry.heard(as: fingerprint))
          heard += 1
          notice(.added(name: entry.recording.name, seconds: fingerprint.duration))
        case .failure(let error):
          // What was imported never had any media, and so has none that are missing.
          let isKept = !withoutMissing || entry.recording.source != nil
          if isKept, let stored = try old?.constellation(of: entry) {
            try rewriter.append(stored, entry: entry)
            kept.append(Self.reason(entry.recording, SystemError.sentence(error)))
          } else {
            gone.append(Self.reason(entry.recording, SystemError.sentence(error)))
            ids.append(entry.id)
          }
        }
      }
      guard gone.isEmpty || withoutMissing else { throw IndexError.mediaMissing(path: index, names: gone) }
    } catch {
      rewriter.giveUp()
      throw error
    }
    try rewriter.finish(removing: ids, header: header)
  }

  /// The file must be the one that was added: another of its name is another recording.
  private static func hear(
    _ recording: Recording, _ fingerprinter: Fingerprinter
  ) -> Result<Fingerprint, any Error> {
    Result {
      guard !FileKind(recording.path).isNoFile else { throw Absence(text: "no file at \(recording.path)") }
      let hash = try ContentHash.sha256(ofFile: recording.path).hex
      guard hash == recording.sha256 else { throw Absence(text: "another file is at \(recording.path) now") }
      return try fingerprinter.fingerprint(
        recording.path, sha256: hash, start: recording.start, stop: recording.stop)
    }
  }

  private static func reason(_ recording: Recording, _ why: String) -> String {
    "\(OneLine.visible(recording.name)): " + (recording.source.map { "imported from \($0)" } ?? OneLine.visible(why))
  }

  private struct Absence: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}

extension CatalogueEntry {
  /// The same recording with what a new hearing says of it.
  func heard(as fingerprint: Fingerprint) -> CatalogueEntry {
    var recording = recording
    recording.duration = fingerprint.duration
    recording.usableSeconds = fingerprint.usableSeconds
    recording.tags = fingerprint.tags
    recording.soundtracks = fingerprint.soundtracks
    return CatalogueEntry(id: id, segment: segment, ordinal: ordinal, recording: recording)
  }
}

extension IndexRebuild: CustomStringConvertible {
  /// What was heard, and what became of the rest, line by line.
  public var description: String {
    var lines = ["made anew: \(Count(heard, "recording")) heard, \(kept.count) kept without media, \(gone.count) gone"]
    lines += kept.map { "  kept: \($0)" } + gone.map { "  gone: \($0)" }
    return lines.joined(separator: "\n")
  }
}
