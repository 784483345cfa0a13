internal import Words

/// What one file of claims tells.
struct ClaimPage: Hashable, Sendable {
  var rows: [ClaimRow] = []
  /// What of it could not be read, each with the file, the line and what was missing.
  var notes: [String] = []

  /// More than a person reads; the rest is counted.
  private static let mostNotes = 5

  /// - Parameters:
  ///   - rows: the posts, in the file's order.
  ///   - failures: the lines that tell of none, and why.
  ///   - source: the file.
  ///   - wanted: what a file of this kind should have.
  /// - Throws: `ClaimError`, where it holds no post at all.
  init(_ rows: [ClaimRow], failures: [String], source: String, wanted: String = "") throws(ClaimError) {
    guard !rows.isEmpty else {
      throw .notClaims(file: source, reason: (failures.first ?? "it holds no posts") + wanted)
    }
    self.rows = rows
    notes = failures.prefix(Self.mostNotes).map { "\(source): \($0); left out" }
    let rest = failures.count - notes.count
    if rest > 0 { notes.append("\(source): \(Count(rest, "more post", "more posts")) left out as well") }
  }
}
