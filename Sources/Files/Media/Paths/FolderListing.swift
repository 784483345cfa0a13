import Machine

/// The names in a folder, whatever bytes they have.
package enum FolderListing {
  /// All names but `.` and `..`, ordered by their bytes; `nil` where the folder cannot be read.
  package static func names(_ folder: String) -> [String]? {
    guard !folder.utf8.contains(0), let stream = unsafe opendir(PathText.cString(folder)) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      // The system's record is shorter than its type: only so many bytes of the name are there.
      let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let record = unsafe UnsafeRawBufferPointer(start: entry, count: Int(entry.pointee.d_reclen))
      let name = unsafe Array(record[start...].prefix { $0 != 0 })
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    guard errno == 0 else { return nil }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { PathText.text($0) }
  }
}
