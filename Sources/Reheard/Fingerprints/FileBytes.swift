internal import Foundation
internal import Landmarks
internal import Words

/// The bytes of a file of fingerprints, read where they are asked for and never beyond its end.
struct FileBytes {
  let path: String
  let size: Int
  private let handle: FileHandle

  init(_ path: String, size: Int) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FingerprintFileError.unreadable(path: path, reason: "it cannot be opened; may this user read it?")
    }
    self.path = path
    self.size = size
    self.handle = handle
  }

  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    guard place >= 0, count >= 0, place <= size - count else {
      throw FingerprintFileError.damaged(path: path, reason: "it is cut off")
    }
    if count == 0 { return [] }
    var bytes: [UInt8] = []
    do {
      try handle.seek(toOffset: UInt64(place))
      while bytes.count < count, let more = try handle.read(upToCount: count - bytes.count), !more.isEmpty {
        bytes += more
      }
    } catch {
      throw FingerprintFileError.unreadable(path: path, reason: "reading failed at byte \(place)")
    }
    guard bytes.count == count else {
      throw FingerprintFileError.damaged(path: path, reason: "it is cut off")
    }
    return bytes
  }

  /// A number of four bytes; moves on behind it.
  func number(at place: inout Int) throws -> Int {
    let number = FingerprintFileFormat.number(try bytes(at: place, count: 4))
    place += 4
    return number
  }

  /// A short text of known length; moves on behind it.
  func text(at place: inout Int, count: Int) throws -> [UInt8] {
    guard count <= FingerprintFileFormat.longestText else {
      throw FingerprintFileError.damaged(path: path, reason: "a text of \(Count(count, "byte"))")
    }
    let text = try bytes(at: place, count: count)
    place += count
    return text
  }

  /// The sizes at the beginning of a fingerprint, or the end mark, of which only the first is read.
  ///
  /// - Returns: bytes of the description, and of all that follows the sizes.
  func entry(at place: inout Int) throws -> (description: Int, size: Int) {
    let description = try number(at: &place)
    if description == 0 { return (0, 0) }
    let code = try number(at: &place)
    let peaks = try number(at: &place)
    let footage = try number(at: &place)
    guard description <= FingerprintFileFormat.longestText, code <= ConstellationCodec.mostBytes,
      peaks <= FingerprintFileFormat.mostPeaks, footage <= FingerprintFileFormat.mostFootage
    else { throw FingerprintFileError.damaged(path: path, reason: "sizes that no fingerprint has") }
    return (description, description + code + peaks + footage)
  }
}
