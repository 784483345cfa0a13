internal import Digests
internal import Foundation
package import Landmarks
internal import Spectra
internal import Words

/// Portable fingerprints in a file: checked as a whole when it is opened, read one by one.
public struct FingerprintFile: Sendable {
  /// Where the file is.
  public let path: String
  /// Where each fingerprint begins in the file, in bytes.
  private let places: [Int]
  private let size: Int
  private let profile: Profile

  /// How many fingerprints the file holds.
  public var count: Int { places.count }

  /// Whether a path is a regular file that begins as such files do.
  public static func isOne(_ path: String) -> Bool {
    guard case .regular(let size) = FileKind(path), size >= FingerprintFileFormat.magic.count,
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: FingerprintFileFormat.magic.count)) == Data(FingerprintFileFormat.magic)
  }

  /// Opens a file and compares its checksum.
  ///
  /// - Parameter path: a file that `FingerprintFileWriter` wrote.
  /// - Throws: `FingerprintFileError`.
  public init(_ path: String) throws {
    try self.init(path, profile: .standard)
  }

  package init(_ path: String, profile: Profile) throws {
    guard case .regular(let size) = FileKind(path) else {
      throw FingerprintFileError.unreadable(path: path, reason: "expected a file that can be read")
    }
    self.path = path
    self.size = size
    self.profile = profile
    let source = try FileBytes(path, size: size)
    try Self.checkSum(source)
    var place = FingerprintFileFormat.magic.count
    guard try source.bytes(at: 0, count: place) == FingerprintFileFormat.magic else {
      throw FingerprintFileError.damaged(path: path, reason: "its first bytes are others")
    }
    let version = try source.number(at: &place)
    guard version == Int(FingerprintFileFormat.version) else {
      throw FingerprintFileError.unsupportedVersion(
        path: path, expected: Int(FingerprintFileFormat.version), found: version)
    }
    let encoded = try source.text(at: &place, count: source.number(at: &place))
    guard encoded == profile.encoded() else {
      let found = Profile.name(ofEncoded: encoded)
      throw FingerprintFileError.wrongProfile(path: path, expected: profile.id, found: found)
    }
    places = try Self.places(source, from: place)
  }

  /// Reads a fingerprint.
  ///
  /// - Parameter number: its place in the file, from 0.
  /// - Returns: the fingerprint that was written, equal in every peak.
  /// - Throws: `FingerprintFileError`.
  public func fingerprint(_ number: Int) throws -> Fingerprint {
    precondition(places.indices.contains(number), "there is no fingerprint \(number) in a file of \(places.count)")
    let source = try FileBytes(path, size: size)
    var place = places[number]
    let entry = try source.entry(at: &place)
    let size = FingerprintEntry.headSize + entry.size
    let bytes = try source.bytes(at: places[number], count: size)
    guard let fingerprint = FingerprintEntry.fingerprint(bytes, profile: profile) else {
      throw FingerprintFileError.damaged(path: path, reason: "fingerprint \(number + 1) does not add up")
    }
    return fingerprint
  }

  private static func places(_ source: FileBytes, from start: Int) throws -> [Int] {
    var places: [Int] = []
    var place = start
    while true {
      let begin = place
      let entry = try source.entry(at: &place)
      if entry.description == 0 { break }
      place = begin + FingerprintEntry.headSize + entry.size
      places.append(begin)
    }
    guard place == source.size - FingerprintFileFormat.checksumSize else {
      throw FingerprintFileError.damaged(path: source.path, reason: "there is more after its end")
    }
    return places
  }

  private static func checkSum(_ source: FileBytes) throws {
    let body = source.size - FingerprintFileFormat.checksumSize
    guard body > FingerprintFileFormat.magic.count else {
      throw FingerprintFileError.damaged(path: source.path, reason: "it has only \(Count(source.size, "byte"))")
    }
    let hash = SHA256()
    for place in stride(from: 0, to: body, by: 1 << 20) {
      hash.update(try source.bytes(at: place, count: min(1 << 20, body - place)))
    }
    guard try hash.finalize() == source.bytes(at: body, count: FingerprintFileFormat.checksumSize) else {
      throw FingerprintFileError.damaged(path: source.path, reason: "its checksum is not that of its bytes")
    }
  }
}
