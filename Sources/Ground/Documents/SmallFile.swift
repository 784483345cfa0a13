package import Foundation

/// A file that is read into memory as a whole, and therefore must not be large.
package enum SmallFile {
  /// Why a file was not read.
  package enum Problem: Error {
    case missing
    case notRegular
    case tooLarge
    case unreadable(String)
  }

  /// The bytes of a regular file.
  ///
  /// Its kind is asked first: to open a named pipe would wait for its writer, perhaps for ever.
  package static func read(_ path: String, limit: Int) throws(Problem) -> Data {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else { throw .missing }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notRegular }
    guard let size = attributes[.size] as? NSNumber, size.int64Value <= Int64(limit) else { throw .tooLarge }
    let bytes: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: target))
      defer { try? handle.close() }
      // One byte more than allowed, for a file that grew since its size was asked.
      bytes = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw .unreadable("it could not be opened for reading")
    }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }
}
