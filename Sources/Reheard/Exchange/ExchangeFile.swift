internal import Digests
internal import Events
internal import Foundation
internal import Landmarks

/// An exported index in a file, which may come from anybody: checked as a whole when it is opened, and entry by entry
/// when it is read.
struct ExchangeFile {
  let path: String
  /// The file's checksum, as hexadecimal digits.
  let checksum: String
  private let source: FileBytes
  private let firstEntry: Int
  private let profile: Profile

  /// Whether a path is a regular file that begins as such files do.
  static func isOne(_ path: String) -> Bool {
    guard case .regular(let size) = FileKind(path), size >= ExchangeFormat.magic.count,
      let head = try? FileBytes(path, size: size).bytes(at: 0, count: ExchangeFormat.magic.count)
    else { return false }
    return head == ExchangeFormat.magic
  }

  /// - Throws: `ExchangeError` or `FingerprintFileError`.
  init(_ path: String, profile: Profile = .standard) throws {
    guard FileKind(path) != .missing else { throw ExchangeError.missing(path: path) }
    guard case .regular(let size) = FileKind(path), size > ExchangeFormat.magic.count + ExchangeFormat.checksumSize
    else { throw ExchangeError.notAnExport(path: path) }
    self.path = path
    self.profile = profile
    source = try FileBytes(path, size: size)
    var place = ExchangeFormat.magic.count
    guard try source.bytes(at: 0, count: place) == ExchangeFormat.magic else {
      throw ExchangeError.notAnExport(path: path)
    }
    let version = try source.number(at: &place)
    guard version == ExchangeFormat.version else {
      throw ExchangeError.unsupportedVersion(path: path, expected: ExchangeFormat.version, found: version)
    }
    checksum = try Self.checksum(source)
    let encoded = try source.text(at: &place, count: source.number(at: &place))
    guard encoded == profile.encoded() else {
      let found = Profile.name(ofEncoded: encoded)
      throw ExchangeError.wrongProfile(path: path, expected: profile.id, found: found)
    }
    firstEntry = place
  }

  /// Reads all entries, one after the other.
  ///
  /// - Parameters:
  ///   - event: takes an event.
  ///   - recording: takes a recording with its peaks.
  /// - Throws: `ExchangeError` or `FingerprintFileError` where an entry is not what an export holds, and what the
  ///   closures throw.
  func read(
    event: (Event) throws -> Void, recording: (ExchangeRecording, Constellation) throws -> Void
  ) throws {
    var place = firstEntry
    var number = 0
    let end = source.size - ExchangeFormat.checksumSize
    while true {
      let textSize = try source.number(at: &place)
      if textSize == 0 { break }
      number += 1
      let codeSize = try source.number(at: &place)
      guard textSize <= ExchangeFormat.longestText, codeSize <= ConstellationCodec.mostBytes,
        place + textSize + codeSize <= end
      else { throw ExchangeError.damaged(path: path, reason: "entry \(number) is longer than the file") }
      let text = try source.bytes(at: place, count: textSize)
      let code = try source.bytes(at: place + textSize, count: codeSize)
      place += textSize + codeSize
      do {
        let entry = try? JSONDecoder().decode(ExchangeEntry.self, from: Data(text))
        let checked = try ExchangeCheck(profile: profile).sound(entry, code: code)
        switch checked {
        case .event(let one): try event(one)
        case .recording(let one, let constellation): try recording(one, constellation)
        }
      } catch let flaw as ExchangeCheck.Flaw {
        throw ExchangeError.implausible(path: path, entry: number, reason: flaw.reason)
      }
    }
    guard place == end else { throw ExchangeError.damaged(path: path, reason: "there is more after its end") }
  }

  private static func checksum(_ source: FileBytes) throws -> String {
    let body = source.size - ExchangeFormat.checksumSize
    let hash = SHA256()
    for place in stride(from: 0, to: body, by: 1 << 20) {
      hash.update(try source.bytes(at: place, count: min(1 << 20, body - place)))
    }
    let found = hash.finalize()
    guard try found == source.bytes(at: body, count: ExchangeFormat.checksumSize) else {
      throw ExchangeError.damaged(path: source.path, reason: "its checksum is not that of its bytes")
    }
    return SHA256.hexadecimal(found)
  }
}
