import Foundation
import TestSupport
import Testing

@testable import Claims
@testable import Dates

@Suite struct InfoJSONTests {
  private func read(_ json: String) throws -> Claim { try InfoJSON.claim(json: Data(json.utf8), source: "s") }

  @Test func `TikTok's account is its uploader`() throws {
    let claim = try read(
      """
      {"id": "7068", "extractor": "TikTok", "extractor_key": "TikTok", "uploader": "handle", "uploader_id": "66",
       "channel": "Nick", "title": "cut off at sev...", "description": "the whole caption", "timestamp": 1645671600,
       "upload_date": "20220224", "epoch": 1645675200, "webpage_url": "https://example.org/7068", "track": "original sound"}
      """)
    var wanted = Claim(source: "s", extractorKey: "TikTok", account: "handle", postID: "7068")
    wanted.webpageURL = "https://example.org/7068"
    wanted.posted = Moment("2022-02-24T03:00:00Z")
    wanted.retrieved = Moment("2022-02-24T04:00:00Z")
    wanted.caption = "the whole caption"
    #expect(claim == wanted)
  }

  @Test func `X's post is its display ID`() throws {
    let claim = try read(
      #"{"extractor_key": "Twitter", "id": "media", "display_id": "post", "uploader": "Name", "uploader_id": "handle"}"#
    )
    #expect(claim.account == "handle")
    #expect(claim.postID == "post")
    #expect(claim.warnings.isEmpty)
    let without = try read(#"{"extractor_key": "Twitter", "id": "media"}"#)
    #expect(without.postID == nil)
    #expect(without.warnings.count == 1)
  }

  @Test func `Telegram's numbers follow their channel`() throws {
    let claim = try read(#"{"extractor_key": "TelegramEmbed", "id": "613", "channel_id": "news", "channel": "News"}"#)
    #expect(claim.account == "news")
    #expect(claim.postID == "news/613")
  }

  @Test(arguments: [
    (#"{"description": "d", "fulltitle": "f", "title": "t"}"#, "d"), (#"{"fulltitle": "f", "title": "t"}"#, "f"),
    (#"{"description": " ", "title": "t"}"#, "t"), (#"{"description": null, "title": "t"}"#, "t"), ("{}", nil),
  ])
  func `the caption`(json: String, caption: String?) throws {
    #expect(try read(json).caption == caption)
  }

  @Test(arguments: [
    (#"{"timestamp": 1645671600.9, "upload_date": "20200101"}"#, "2022-02-24T03:00:00Z", 0),
    (#"{"upload_date": "20220224"}"#, "2022-02-24", 0),
    (#"{"timestamp": null, "upload_date": "20220224"}"#, "2022-02-24", 0),
    (#"{"timestamp": "1645671600", "upload_date": "20220224"}"#, "2022-02-24", 1),
    (#"{"timestamp": 0, "upload_date": "20220224"}"#, "2022-02-24", 1),
    (#"{"timestamp": -5}"#, nil, 1), (#"{"timestamp": 1e30}"#, nil, 1), (#"{"timestamp": 1e999}"#, nil, 1),
    (#"{"timestamp": 9223372036854775808}"#, nil, 1), (#"{"timestamp": NaN}"#, nil, 1),
    (#"{"timestamp": -Infinity, "upload_date": "20220224"}"#, "2022-02-24", 1), (#"{"timestamp": true}"#, nil, 1),
    (#"{"timestamp": [1645671600]}"#, nil, 1), (#"{"upload_date": "20220230"}"#, nil, 1),
    (#"{"upload_date": 20220224}"#, nil, 1), (#"{"upload_date": "2022-02-24"}"#, nil, 1),
  ])
  func `the time of the post`(json: String, posted: String?, warnings: Int) throws {
    let claim = try read(json)
    #expect(claim.posted?.description == posted)
    #expect(claim.warnings.count == warnings)
  }

  @Test func `what Python writes for no number spoils no text, and bytes that are no text spoil the file alone`() throws
  {
    let claim = try read(#"{"id": "NaN \"Infinity\\", "epoch": NaN, "title": "a\\\"NaN", "timestamp": -Infinity}"#)
    #expect(claim.postID == #"NaN "Infinity\"# && claim.caption == #"a\"NaN"#)
    #expect(claim.warnings.count == 2)
    for text in [#"{"id": "#, "{", #"{"id": "a", "#, #"{"id": NaN, "x": ""#] {
      for bytes in [[0xFF, 0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
        #expect(throws: ClaimError.self) {
          try InfoJSON.claim(json: Data(text.utf8) + Data(bytes) + Data(#"": 1}"#.utf8), source: "made")
        }
      }
    }
  }

  @Test func `fields of a wrong type are left out and named`() throws {
    let claim = try read(
      #"{"extractor_key": {}, "extractor": 4, "id": 7, "uploader_id": [], "channel_id": "c", "title": false, "epoch": "x"}"#
    )
    #expect(claim.account == "c")
    #expect(
      claim.warnings.map { $0.prefix { $0 != ":" } } == [
        "extractor_key", "extractor", "title", "epoch", "uploader_id", "id",
      ])
  }

  @Test func `a broken surrogate costs only its own field`() throws {
    let claim = try read(#"{"description": "\ud83d", "title": "t", "uploader": "u"}"#)
    #expect(claim.account == "u")
  }

  @Test(arguments: ["", "[", "{", "{\"a\": }", "nonsense", "{\"a\": \"\u{1}", "PK\u{3}\u{4}"])
  func `what is not JSON`(json: String) {
    let error = #expect(throws: ClaimError.self) { try read(json) }
    if case .notJSON("s", _) = error {} else { Issue.record("\(String(describing: error))") }
  }

  @Test(arguments: [
    ("{\"id\": 1, \"timestamp\": tru}", "in timestamp"), ("{\"id\": \"x", "in id"),
    ("{\"a\": 1, \"title\": \"b: c\" d}", "in title"),
    ("", "an empty file"), ("{", "ends too early"),
  ])
  func `where it is not JSON`(json: String, place: String) {
    let error = #expect(throws: ClaimError.self) { try read(json) }
    #expect("\(String(describing: error))".contains(place), "\(String(describing: error))")
  }

  @Test(arguments: ["[]", "1", "\"text\"", "null", "true"])
  func `what is no object`(json: String) {
    #expect(throws: ClaimError.notAnObject(file: "s")) { try read(json) }
  }

  @Test func `hostile bytes`() throws {
    let deep = Data(String(repeating: "[", count: 1_000_000).utf8)
    #expect(throws: ClaimError.self) { try InfoJSON.claim(json: deep, source: "s") }
    let broken = Data(#"{"title": ""#.utf8) + Data([0xc3, 0x28, 0xff]) + Data(#""}"#.utf8)
    // Either refused or read without that field; never a crash, never broken text.
    let claim = try? InfoJSON.claim(json: broken, source: "s")
    #expect(claim?.caption?.unicodeScalars.allSatisfy { $0 != "\u{0}" } ?? true)
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try read("{\"description\": \"\(long)\"}").caption == long)
  }

  @Test func `every cut and every flipped byte is read or refused`() throws {
    let json = Array(
      #"{"id": "1", "extractor_key": "TikTok", "uploader": "u\u00e9", "timestamp": 1645671600, "formats": [{"a": 1.5}]}"#
        .utf8)
    for place in json.indices {
      _ = try? InfoJSON.claim(json: Data(json[..<place]), source: "s")
      for bit in 0..<8 {
        var flipped = json
        flipped[place] ^= 1 << UInt8(bit)
        _ = try? InfoJSON.claim(json: Data(flipped), source: "s")
      }
    }
  }

  @Test func `the file beside the media`() throws {
    let folder = try Folder()
    let media = folder.path + "/clip.v2.mp4"
    #expect(try InfoJSON.claim(besideMedia: media) == nil)
    try folder.write("clip.v2.info.json", #"{"title": "by name"}"#)
    #expect(try InfoJSON.claim(besideMedia: media)?.caption == "by name")
    let nearer = try folder.write("clip.v2.mp4.info.json", #"{"title": "by whole name"}"#)
    #expect(try InfoJSON.claim(besideMedia: media)?.caption == "by whole name")
    #expect(try InfoJSON.claim(besideMedia: media)?.source == nearer)
    #expect(SidecarName.candidates(besideMedia: "a.b/clip") == ["a.b/clip.info.json"])
    #expect(SidecarName.candidates(besideMedia: ".hidden") == [".hidden.info.json"])
  }

  @Test func `a folder in its place and a file too large are named`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a.info.json", withIntermediateDirectories: false)
    #expect(throws: ClaimError.self) { try InfoJSON.claim(besideMedia: folder.path + "/a.mp4") }
    let large = try folder.write("b.info.json", "")
    let handle = try #require(FileHandle(forWritingAtPath: large))
    try handle.truncate(atOffset: UInt64(InfoJSON.limit) + 1)
    try handle.close()
    #expect(throws: ClaimError.tooLarge(file: large, limit: InfoJSON.limit)) {
      try InfoJSON.claim(besideMedia: folder.path + "/b.mp4")
    }
  }
}
