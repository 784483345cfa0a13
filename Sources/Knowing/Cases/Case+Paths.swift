internal import Claims
internal import Databases

extension Case {
  /// A path as the case keeps it, so that it means the same from every folder.
  public func kept(_ path: String) -> String { paths.kept(path) }

  /// A kept path as one would type it from here.
  public func shown(_ kept: String) -> String { paths.shown(kept) }
}

extension Claim {
  /// The same with other names for the files that it is from.
  func sources(_ name: (String) -> String) -> Claim {
    var claim = self
    claim.sources = sources.map { $0 == Self.commandLine ? $0 : name($0) }
    return claim
  }
}
