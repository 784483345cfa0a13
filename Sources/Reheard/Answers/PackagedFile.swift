internal import Digests
internal import Foundation
internal import Reports

/// A file of an evidence package, hashed while it is written.
final class PackagedFile {
  private let name: String
  private let handle: FileHandle
  private let hash = SHA256()
  private var count = 0

  init(_ name: String, at place: URL) throws {
    self.name = name
    try Data().write(to: place)
    handle = try FileHandle(forWritingTo: place)
  }

  func append(_ bytes: [UInt8]) throws {
    hash.update(bytes)
    count += bytes.count
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw EvidencePackageError.unwritable(path: name)
    }
  }

  func finish() throws -> DataPackage.Resource {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw EvidencePackageError.unwritable(path: name)
    }
    return DataPackage.Resource(path: name, bytes: count, sha256: SHA256.hexadecimal(hash.finalize()))
  }
}
