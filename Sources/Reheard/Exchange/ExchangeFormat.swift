/// How an exported index lies in its file. All numbers are little endian.
///
///     magic        8 bytes  "RHEXPORT"
///     version      UInt32
///     profile      UInt32   bytes of its JSON, which follow
///     entries               one after the other, an event before its recordings:
///       text       UInt32   bytes of its JSON (`ExchangeEntry`), never 0
///       code       UInt32   bytes of the peaks' code, 0 for an event
///                           then the JSON and the code (`ConstellationCodec`)
///     end          UInt32   0
///     checksum     32 bytes SHA-256 of all before
enum ExchangeFormat {
  static let magic = Array("RHEXPORT".utf8)
  static let version = 2
  static let checksumSize = 32
  /// No profile, event or recording comes near this many bytes of JSON.
  static let longestText = 1 << 20
}
