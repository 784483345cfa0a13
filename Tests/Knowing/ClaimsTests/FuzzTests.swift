import Foundation
import TestSupport
import Testing

@testable import Claims

/// A thousand damaged files, the same at every run: each is read, or refused with a reason.
@Suite struct FuzzTests {
  private static let seeds = [
    """
    {"id": "7068", "extractor_key": "TikTok", "uploader": "somebody", "timestamp": 1645671600, "title": "Бейрут \\u00e9",
     "upload_date": "20220224", "epoch": 1645675200, "description": "Kyiv", "formats": [{"url": null, "fps": 1e3}]}
    """,
    """
    {"id": "m", "display_id": "1496", "extractor_key": "Twitter", "uploader_id": "h", "timestamp": 1645671600.5}
    """,
    """
    {"id": "613", "extractor_key": "TelegramEmbed", "channel_id": "news", "timestamp": null, "upload_date": "20220224"}
    """,
    ClaimFileTests.video,
    """
    {"name": "n", "id": 1, "messages": [{"id": 6, "type": "message", "date": "2022-02-24T06:00:00", "file": "a.mp4",
     "date_unixtime": "1645671600", "text": ["a", {"type": "bold", "text": "b"}]}]}
    """,
    "{\"source_platform\": \"tiktok.com\", \"data\": {\"id\": \"1\", \"desc\": \"d\", \"createTime\": \"1645671600\"}}",
    "id,author,body,timestamp,tiktok_url\n7068,a,\"b, \"\"c\"\"\",2022-02-24 03:00:00,https://example.org\n",
    "objects,username,id,date,text\no,u,1,2022-02-24T03:00:00Z,\"t\nu\"\n",
  ].map { Array($0.utf8) }

  /// What is put in the place of a piece.
  private static let pieces = [
    "null", "-1", "1e999", "NaN", "[]", "{}", "\"\"", "true", "\u{202E}", "\u{0}", "\"", ",", "\n",
    "9223372036854775808",
    "\\ud83d", "[[[[[[[[[[", "99999999999999999999", "2022-02-30", "\r\n", "\u{301}",
  ].map { Array($0.utf8) }

  @Test func `a thousand damaged sidecars and files of claims`() throws {
    var state: UInt64 = 20_220_224
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let folder = try Folder()
    let media = folder.path + "/clip.mp4"
    var read = 0
    var refused = 0
    var noted = 0
    for _ in 0..<1000 {
      var bytes = Self.seeds[next(Self.seeds.count)]
      for _ in 0...next(4) {
        let start = next(bytes.count + 1)
        switch next(4) {
        case 0: if start < bytes.count { bytes[start] ^= 1 << UInt8(next(8)) }
        case 1: bytes.removeSubrange(start..<min(bytes.count, start + next(12)))
        case 2:
          bytes.replaceSubrange(start..<min(bytes.count, start + next(12)), with: Self.pieces[next(Self.pieces.count)])
        default: bytes.insert(contentsOf: bytes[start..<min(bytes.count, start + next(40))], at: start)
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/clip.info.json"))
      for result in [
        Result { try InfoJSON.claim(besideMedia: media).map { [$0] } ?? [] },
        Result { try ClaimFile.read(folder.path + "/clip.info.json").rows.map(\.claim) },
      ] {
        switch result {
        case .success(let claims):
          read += 1
          for warning in claims.flatMap(\.warnings) {
            noted += 1
            // The field that was left out, and what was expected there.
            let isMissing = warning.hasPrefix("display_id: missing") || warning.hasSuffix("not found in it")
            #expect(warning.contains(": expected ") || isMissing, "\(warning)")
          }
        case .failure(let error):
          refused += 1
          #expect(error is ClaimError)
          #expect("\(error)".hasPrefix(folder.path + "/clip.info.json: "), "\(error)")
        }
      }
    }
    #expect(read > 200 && refused > 200 && noted > 20, "\(read) read, \(refused) refused, \(noted) fields left out")
  }
}
