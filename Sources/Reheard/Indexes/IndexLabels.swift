/// What indexes are called where several are searched together: by their names, without the folders that lead to them
/// from here, so that a recording's ID is the same from every folder.
enum IndexLabels {
  /// - Parameter indexes: paths and states.
  /// - Returns: a label for each; of two of one name each has the beginning of its digest as well.
  static func labels(_ indexes: [(path: String, digest: String)]) -> [String] {
    let names = indexes.map { String($0.path.split(separator: "/").last ?? Substring($0.path)) }
    return zip(names, indexes).map { name, index in
      names.count { $0 == name } > 1 ? "\(name)#\(index.digest.prefix(8))" : name
    }
  }
}
