internal import Words

/// The list of what is in an evidence package, with a digest of each file, as WACZ lists it; and the digest of that
/// list, which is all that somebody else must see to attest when the evidence existed.
package struct DataPackage: Hashable, Sendable {
  /// A file of the package.
  package struct Resource: Hashable, Sendable {
    /// Where it is, from the package's folder.
    package var path: String
    /// Its length in bytes.
    package var bytes: Int
    /// Its SHA-256 as 64 hexadecimal digits.
    package var sha256: String

    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// The name of the list.
  package static let listName = "datapackage.json"
  /// The name of the digest of the list.
  package static let digestName = "datapackage-digest.json"

  private let resources: [Resource]
  private let version: String

  /// - Parameters:
  ///   - resources: all files but the two that this makes.
  ///   - version: of the program.
  package init(_ resources: [Resource], version: String) {
    self.resources = resources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.version = version
  }

  /// `datapackage.json`
  ///
  /// Without the time at which it was made: the same evidence gives the same digest, and a time that the maker states
  /// attests nothing.
  package var list: String {
    let files = resources.map { resource in
      JSONValue.members([
        "name": .string(resource.path.split(separator: "/").last.map(String.init) ?? resource.path),
        "path": .string(resource.path),
        "hash": .string("sha256:" + resource.sha256),
        "bytes": .integer(resource.bytes),
      ])
    }
    return JSONValue.members([
      "profile": .string("data-package"),
      "title": .string("Evidence of shared sound"),
      "description": .string(Wording.scope),
      "software": .string("reheard " + version),
      "resources": .array(files),
    ]).text + "\n"
  }

  /// `README.txt`: what is in the package, for whoever opens it without having made it.
  ///
  /// - Parameters:
  ///   - reports: what it is about.
  ///   - selection: what of the results that is, where it is not all.
  ///   - excerpts: how many matches have something to hear and to see.
  ///   - missing: how many should, and have not.
  ///   - posts: how many files of downloaders are in it.
  /// - Returns: its text.
  package static func readme(
    _ reports: [ClipReport], selection: String?, excerpts: Int, missing: Int, posts: Int
  ) -> String {
    let clips = reports.count
    let opening = [
      "Evidence about \(Count(clips, "clip"))", selection, Origin(reports).sentence,
      Wording.scope,
    ].compactMap { $0.map { filled(TerminalText.visible($0)) } }
    var parts = [
      ("dossier.html", "For people: open it in any browser. It asks no network for anything."),
      (
        "results.ndjson",
        "The same for programs, one line a clip, with the options by which each answer can be had again."
      ),
      (
        "media-review.json", "Drafts of schema.org's MediaReview, one a clip; what a person has to judge is left empty."
      ),
    ]
    if excerpts > 0 {
      parts.append(
        (
          "excerpts/",
          """
          What there is to hear and to see of \(Count(excerpts, "match", "matches")), by the match's name: \
          the clip, the recording, and both spectrograms. The clip's excerpt is brought back to the recording's speed and \
          pitch where it was changed. The whole files are not in here; their SHA-256 are in the results.
          """
        ))
    }
    if posts > 0 {
      parts.append(
        (
          "posts/",
          """
          What the downloader wrote about the posts, byte by byte; each name begins with the first letters of the file's \
          SHA-256. Tables of posts, which tell of others as well, are not in here.
          """
        ))
    }
    parts += [
      (
        "SHA256SUMS",
        """
        The SHA-256 of each of these files. On Linux: sha256sum -c SHA256SUMS. On a Mac: shasum -a 256 -c SHA256SUMS. On \
        Windows, for one file: certutil -hashfile dossier.html SHA256.
        """
      ),
      (listName, "The same as a list for programs."),
      (
        digestName,
        """
        The SHA-256 of that list. Whoever has that one number attested (by a time stamp, by a notary, in print) can show \
        later that nothing in here was changed since.
        """
      ),
    ]
    let lack =
      missing == 0
      ? nil : "Of \(Count(missing, "match", "matches")) there are no excerpts; the dossier says why."
    return
      (opening
      + [parts.map { "\($0)\n" + filled($1, indent: 4) + "\n" }.joined(separator: "\n"), lack].compactMap(\.self))
      .joined(separator: "\n\n") + (lack == nil ? "" : "\n")
  }

  /// Words in lines that every window shows whole.
  private static func filled(_ words: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = ""
    var line = margin
    for word in words.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > 100 {
        text += line + "\n"
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return text + line
  }

  /// `datapackage-digest.json`
  ///
  /// - Parameter sha256: of the list, as 64 hexadecimal digits.
  /// - Returns: its text.
  package static func digest(_ sha256: String) -> String {
    JSONValue.members(["path": .string(listName), "hash": .string("sha256:" + sha256)]).text + "\n"
  }
}
