internal import Words

/// The posts that files of claims tell of (`--claims FILE`), ready to be asked for those of clips.
public struct ClaimBook: Sendable {
  /// What of the files could not be read, and why.
  public private(set) var notes: [String] = []
  /// The files that were read.
  public private(set) var files: [String] = []
  private var rows: [ClaimRow] = []
  private var byFile: [String: [Int]] = [:]
  private var byID: [String: [Int]] = [:]
  private let used = UsedRows()

  /// A book of no posts.
  public init() {}

  /// Reads files of claims: CSV, NDJSON and JSON of 4CAT, Zeeschuimer, the TikTok Research API and InVID, and
  /// Telegram Desktop's `result.json`.
  ///
  /// - Parameter paths: the files; of two that tell of the same clip the first is believed.
  /// - Throws: `ClaimError`, which names the file.
  public init(reading paths: [String]) throws(ClaimError) {
    for path in paths {
      let page = try ClaimFile.read(path)
      add(page.rows)
      notes += page.notes
    }
    files = paths
  }

  mutating func add(_ more: [ClaimRow]) {
    for row in more {
      let number = rows.count
      rows.append(row)
      if let file = row.file, let name = FilePath.parts(file).last { byFile[name, default: []].append(number) }
      if let id = row.id { byID[id, default: []].append(number) }
    }
  }

  /// Whether no file told of any post.
  public var isEmpty: Bool { rows.isEmpty }

  /// How many posts of each file belong to no clip that was asked for.
  var unused: [String] {
    let used = used.all
    var files: [(name: String, posts: Int, used: Int)] = []
    for (number, row) in rows.enumerated() {
      if files.last?.name != row.claim.source { files.append((row.claim.source, 0, 0)) }
      files[files.count - 1].posts += 1
      if used.contains(number) { files[files.count - 1].used += 1 }
    }
    return files.filter { $0.used < $0.posts }.map { file in
      let unused = file.posts - file.used
      let belong = Count.word(unused, "belongs", "belong")
      return "\(file.name): \(unused) of \(Count(file.posts, "post")) \(belong) to none of the clips"
    }
  }

  /// What the files tell of a clip, known again by its file's name, or by the post's ID in that name.
  ///
  /// - Parameter path: the media file.
  /// - Returns: the claim, if there is one; and what is doubtful about it.
  public func claim(forMedia path: String) -> (claim: Claim?, warnings: [String]) {
    let candidates = named(path)
    guard let first = candidates.first else { return (nil, []) }
    used.add(candidates)
    let accounts = Set(candidates.map { rows[$0].claim.account })
    guard accounts.count == 1 else {
      let posts = candidates.prefix(3).map { rows[$0].claim.postID ?? rows[$0].file ?? "?" }
      return (
        nil,
        [
          "\(rows[first].claim.source): \(Count(candidates.count, "post")) of different accounts may be this clip's "
            + "(\(posts.joined(separator: ", "))); none is taken"
        ]
      )
    }
    var claim = rows[first].claim
    // Of two captures of a post one may have the whole caption.
    for other in candidates.dropFirst() where rows[other].claim.postID == claim.postID {
      claim.complete(from: rows[other].claim)
    }
    return (claim, claim.warnings.map { "\(claim.source): \($0)" })
  }

  private func named(_ path: String) -> [Int] {
    let parts = FilePath.parts(path)
    guard let name = parts.last else { return [] }
    // Telegram numbers its files anew in each chat: as much of the path as the row has must agree.
    let byPath = (byFile[name] ?? []).filter { FilePath.endsAlike(parts, FilePath.parts(rows[$0].file ?? "")) }
    if !byPath.isEmpty { return byPath }
    for id in FilePath.ids(inName: name) {
      if let found = byID[id] { return found }
    }
    return []
  }
}
