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

  /// `datapackage-digest.json`
  ///
  /// - Parameter sha256: of the list, as 64 hexadecimal digits.
  /// - Returns: its text.
  package static func digest(_ sha256: String) -> String {
    JSONValue.members(["path": .string(listName), "hash": .string("sha256:" + sha256)]).text + "\n"
  }
}
