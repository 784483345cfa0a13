#if os(Linux)
internal import FoundationEssentials
internal import Media

/// What a worker says of a file, in this order: once what it is and which of its streams is read, its samples and frames,
/// and that they ended or what failed.
enum Message {
  /// What a piece of a message is a piece of.
  enum Kind: UInt8 {
    case opening
    case samples
    case frame
    case warnings
    case failure
  }

  /// Bytes before a piece's own: its kind, whether more pieces of the same message follow, and a mark that says of
  /// samples whether the channels differ that they come from.
  static let headerSize = 4

  /// Sends a message in pieces; `false` where nobody listens any more.
  static func send(
    _ kind: Kind, mark: UInt8 = 0, _ bytes: UnsafeRawBufferPointer, over channel: Channel
  ) -> Bool {
    var start = 0
    repeat {
      let end = min(bytes.count, start + Channel.pieceSize)
      let head = [kind.rawValue, end < bytes.count ? 1 : 0, mark, 0]
      guard unsafe channel.send(head, UnsafeRawBufferPointer(rebasing: bytes[start..<end])) else { return false }
      start = end
    } while start < bytes.count
    return true
  }

  static func send(_ kind: Kind, _ value: some Encodable, over channel: Channel) -> Bool {
    // Texts, numbers and lists of them: there is nothing that JSON could not hold.
    guard let data = try? JSONEncoder().encode(value) else { return false }
    return unsafe data.withUnsafeBytes { unsafe send(kind, $0, over: channel) }
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
#endif
