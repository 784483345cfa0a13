internal import Foundation

/// How a database keeps paths, so that they mean the same from whichever folder they are read, and go along where it is
/// moved with what lies around it.
///
/// A path in or below the folder that the database lies in, or in or below the folder above that, is kept from the
/// former (`media/a.mp4`, `../clips/b.mp4`); any other as a whole (`/mnt/archive/c.mp4`). It is shown as one would type
/// it from here: without folders that both have in common, where that takes no more than one step up.
package struct KeptPaths: Hashable, Sendable {
  /// The names of the folders down to the one that the database lies in.
  private let base: [String]
  /// The names of the folders down to the one in which the program runs.
  private let here: [String]
  /// What stands before a kept path that begins with no step up; `nil` where there is no such way to write it.
  private let way: String?

  /// - Parameter database: its file, or the folder that is all of it.
  package init(beside database: String) {
    here = Self.names(FileManager.default.currentDirectoryPath)
    let whole = "/" + Self.straight(database.hasPrefix("/") ? [] : here, Self.names(database)).joined(separator: "/")
    // What does not exist yet cannot be a link, but its folder may be reached by one.
    let real = Self.resolved(whole)
    let folder = "/" + Self.names(whole).dropLast().joined(separator: "/")
    base = real == whole ? Self.names(Self.resolved(folder)) : Array(Self.names(real).dropLast())
    way = !here.isEmpty && base.starts(with: here) ? base.dropFirst(here.count).map { $0 + "/" }.joined() : nil
  }

  /// A path as it is kept.
  ///
  /// - Parameter path: as one types it from here.
  /// - Returns: what is stored.
  package func kept(_ path: String) -> String {
    let given = Self.names(path)
    let whole = Self.straight(path.hasPrefix("/") ? [] : here, given)
    guard let name = whole.last else { return path }
    // The folder may be reached by links; the file itself may be one and is meant as it is called.
    let folder = ((path.hasPrefix("/") ? [] : here) + given.dropLast()).joined(separator: "/")
    let real = Self.names(Self.resolved("/" + folder)) + [name]
    if real.starts(with: base), real.count > base.count { return Self.joined(real.dropFirst(base.count)) }
    let above = base.dropLast()
    // What lies on the same disk does not lie together.
    if !above.isEmpty, real.starts(with: above) { return "../" + Self.joined(real.dropFirst(above.count)) }
    return "/" + Self.joined((given.contains("..") ? real : whole)[...])
  }

  /// A kept path as one would type it from here.
  package func shown(_ kept: String) -> String {
    if let way, !kept.hasPrefix("../"), !kept.hasPrefix("/") { return way + kept }
    let whole = Self.straight(kept.hasPrefix("/") ? [] : base, Self.names(kept))
    if !here.isEmpty, whole.starts(with: here), whole.count > here.count {
      return Self.joined(whole.dropFirst(here.count))
    }
    let above = here.dropLast()
    if !above.isEmpty, whole.starts(with: above), whole.count > above.count {
      return "../" + Self.joined(whole.dropFirst(above.count))
    }
    return "/" + Self.joined(whole[...])
  }

  private static func joined(_ names: ArraySlice<String>) -> String { names.joined(separator: "/") }

  /// By bytes: a slash that bears an accent is still a slash.
  private static func names(_ path: String) -> [String] {
    path.utf8.split(separator: 0x2F).map { String(Substring($0)) }.filter { $0 != "." }
  }

  /// Without steps up.
  private static func straight(_ folder: [String], _ names: [String]) -> [String] {
    names.reduce(into: folder) { whole, name in
      if name != ".." { whole.append(name) } else if !whole.isEmpty { whole.removeLast() }
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
