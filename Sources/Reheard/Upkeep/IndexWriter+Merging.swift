internal import Catalogues
internal import Foundation
internal import Indexing
internal import Landmarks

extension IndexWriter {
  /// A segment of an index, with those of its recordings that are still there.
  typealias Part = (segment: SegmentEntry, entries: [CatalogueEntry])

  /// So many segments of about one size are merged after adding: each is one more place to look up every landmark in.
  private static let tooMany = 16

  /// Merges where there are many segments of about one size, so that a recording is rewritten only a few times in the
  /// life of an index, however it is added to.
  func mergeWhereMany() throws {
    while true {
      let tiers = Dictionary(grouping: try parts(), by: { Self.tier($0.entries) })
      let many = tiers.filter { $0.value.count >= Self.tooMany && $0.key < Self.lastTier }
      if let tier = many.keys.min(), let parts = many[tier] {
        try merge(parts)
        continue
      }
      // Of the largest ones, those that fill another once they are put together.
      let rest = (tiers[Self.lastTier] ?? []).filter { Self.seconds($0.entries) < SegmentBatch.mostMergedSeconds / 2 }
      guard rest.reduce(0, { $0 + Self.seconds($1.entries) }) >= SegmentBatch.mostMergedSeconds else { return }
      try merge(rest)
    }
  }

  /// Merges all segments that are less than half full, or hold recordings that were taken out.
  func mergeAll() throws {
    let folder = folder
    let wanted = try parts().filter { part in
      let seconds = Self.seconds(part.entries)
      let count = try folder.open(part.segment, profile: .standard).recordingCount
      return seconds < SegmentBatch.mostMergedSeconds / 2 || count > part.entries.count
    }
    let holes = try wanted.contains { part in
      try folder.open(part.segment, profile: .standard).recordingCount > part.entries.count
    }
    if wanted.count > 1 || holes { try merge(wanted) }
  }

  private func merge(_ parts: [Part]) throws {
    guard !parts.isEmpty else { return }
    // A little more than the most is better than a rest that is a segment of its own.
    let isOne = parts.reduce(0) { $0 + Self.seconds($1.entries) } < 1.5 * SegmentBatch.mostMergedSeconds
    var rewriter = SegmentRewriter(self, mostSeconds: isOne ? .infinity : SegmentBatch.mostMergedSeconds)
    do {
      // In the order in which they were added.
      for part in parts.sorted(by: { ($0.entries.first?.id ?? 0) < ($1.entries.first?.id ?? 0) }) {
        let reader = try folder.open(part.segment, profile: .standard)
        // What is damaged must not get a new checksum that says it is whole.
        try reader.verify()
        for entry in part.entries {
          try rewriter.append(folder.constellation(of: entry, in: reader, segment: part.segment), entry: entry)
        }
      }
    } catch {
      rewriter.giveUp()
      throw error
    }
    try rewriter.finish()
  }

  /// All segments, oldest first.
  func parts() throws -> [Part] {
    let living = Dictionary(grouping: try catalogue.recordings(), by: \.segment)
    return try catalogue.segments().map { segment in
      (segment, (living[segment.id] ?? []).sorted { $0.ordinal < $1.ordinal })
    }
  }

  private static func seconds(_ entries: [CatalogueEntry]) -> Double {
    entries.reduce(0) { $0 + $1.recording.duration }
  }

  /// Segments of one tier differ in length by less than a factor of `tooMany`; the first tier ends at four minutes.
  private static func tier(_ entries: [CatalogueEntry]) -> Int { tier(seconds(entries)) }

  private static func tier(_ seconds: Double) -> Int {
    max(0, Int((log2(max(seconds, 1) / 15) / log2(Double(tooMany))).rounded(.down)))
  }

  /// Segments of this tier are full enough.
  private static var lastTier: Int { tier(SegmentBatch.mostMergedSeconds / 2) }
}
