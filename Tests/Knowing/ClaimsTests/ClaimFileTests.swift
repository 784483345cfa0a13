import Dates
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Files of claims, written by hand after what their collectors document.
@Suite struct ClaimFileTests {
  private func rows(_ text: String) throws -> [ClaimRow] {
    try ClaimFile.page(Data(text.utf8), source: "s").rows
  }

  private func only(_ text: String) throws -> ClaimRow {
    let rows = try rows(text)
    return try #require(rows.count == 1 ? rows[0] : nil)
  }

  static let video = """
    {"id": 7068971890123456789, "video_description": "Kyiv now #ukraine", "create_time": 1645671600,
     "region_code": "US", "music_id": 6900000000000000001, "username": "somebody", "voice_to_text": "run run",
     "hashtag_names": ["ukraine"], "view_count": 6000000, "is_stem_verified": false}
    """

  @Test func `the answer of TikTok's Research API`() throws {
    let row = try only("{\"data\": {\"videos\": [\(Self.video)], \"cursor\": 1, \"has_more\": false}, \"error\": {}}")
    #expect(row.id == "7068971890123456789" && row.claim.postID == "7068971890123456789")
    #expect(row.claim.extractorKey == "TikTok" && row.claim.account == "somebody")
    #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z")
    #expect(row.claim.caption == "Kyiv now #ukraine" && row.claim.transcript == "run run")
    #expect(row.claim.webpageURL == "https://www.tiktok.com/@somebody/video/7068971890123456789")
    #expect(row.claim.warnings.isEmpty)
    #expect(try only("[\(Self.video)]") == row)
    let line = Self.video.replacing("\n", with: "")
    #expect(try rows(line + "\n\n" + line + "\n") == [row, row])
  }

  @Test func `the same as CSV`() throws {
    let row = try only(
      """
      id,video_description,create_time,region_code,music_id,username,voice_to_text
      7068971890123456789,"Kyiv, ""now""
      #ukraine",1645671600,US,6900000000000000001,somebody,run run
      """)
    #expect(row.id == "7068971890123456789" && row.claim.caption == "Kyiv, \"now\"\n#ukraine")
    #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z" && row.claim.transcript == "run run")
  }

  @Test(arguments: ["2022-02-24 03:00:00", "1645671600", "2022-02-24T05:00:00+02:00"])
  func `4CAT's CSV`(timestamp: String) throws {
    let row = try only(
      """
      id,thread_id,author,author_full,body,timestamp,music_name,tiktok_url,hashtags\r
      7068,7068,somebody,Some Body,Kyiv now,\(timestamp),original sound,https://www.tiktok.com/@somebody/video/7068,ukraine\r

      """)
    #expect(row.claim.extractorKey == "TikTok" && row.claim.account == "somebody" && row.id == "7068")
    #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z" && row.claim.caption == "Kyiv now")
    #expect(row.claim.webpageURL == "https://www.tiktok.com/@somebody/video/7068")
  }

  @Test func `4CAT's seconds go before its clock`() throws {
    let row = try only("id,author,body,timestamp,unix_timestamp\n1,a,b,2022-02-24 05:00:00,1645671600\n")
    #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z")
  }

  @Test(arguments: [
    ("2022-02-24T03:00:00Z", "2022-02-24T03:00:00Z"), ("1645671600", "2022-02-24T03:00:00Z"),
    ("1645671600000", "2022-02-24T03:00:00Z"), ("2022-02-24 03:00:00", "2022-02-24"), ("2022-02-24", "2022-02-24"),
    ("20220224", "2022-02-24"),
  ])
  func `InVID's CSV, whose clock nobody knows`(date: String, posted: String) throws {
    let row = try only("objects,username,id,date,text\nsound1,somebody,99887766,\(date),Kyiv now\n")
    #expect(row.claim.account == "somebody" && row.id == "99887766" && row.claim.caption == "Kyiv now")
    #expect(row.claim.posted?.description == posted)
  }

  @Test func `Zeeschuimer's NDJSON of three platforms`() throws {
    let tiktok = """
      {"nav_index": "1", "item_id": "7068", "timestamp_collected": 1645675200000, "source_platform": "tiktok.com", \
      "data": {"id": "7068", "desc": "Kyiv now", "createTime": 1645671600, "author": {"uniqueId": "somebody", "id": "6"}}}
      """
    let x = """
      {"item_id": "1496", "timestamp_collected": 1645675200000, "source_platform": "twitter.com", "data": \
      {"rest_id": "1496", "legacy": {"created_at": "Thu Feb 24 03:00:00 +0000 2022", "full_text": "Kyiv now"}, \
      "core": {"user_results": {"result": {"legacy": {"screen_name": "somebody", "name": "Name"}}}}}}
      """
    let instagram = """
      {"item_id": "CaX", "source_platform": "instagram.com", "timestamp_collected": 1645675200000, "data": \
      {"code": "CaX-_y", "taken_at": 1645671600, "user": {"username": "somebody"}, "caption": {"text": "Kyiv now"}}}
      """
    let rows = try rows([tiktok, x, instagram].joined(separator: "\n"))
    #expect(rows.map(\.id) == ["7068", "1496", "CaX-_y"])
    #expect(rows.map(\.claim.extractorKey) == ["TikTok", "Twitter", "Instagram"])
    for row in rows {
      #expect(row.claim.account == "somebody" && row.claim.caption == "Kyiv now" && row.claim.warnings.isEmpty)
      #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z")
      #expect(row.claim.retrieved?.description == "2022-02-24T04:00:00Z")
    }
  }

  @Test func `Telegram Desktop's result.json`() throws {
    let chat = """
      {"name": "News", "type": "public_channel", "id": 1234567, "messages": [
       {"id": 1, "type": "service", "date": "2022-02-24T06:00:00", "action": "create_channel"},
       {"id": 613, "type": "message", "date": "2022-02-24T06:00:00", "date_unixtime": "1645671600", "from": "News",
        "from_id": "channel1234567", "file": "video_files/clip.mp4", "media_type": "video_file",
        "text": ["Kyiv ", {"type": "hashtag", "text": "#now"}, ""]},
       {"id": 614, "type": "message", "date": "2022-02-24T07:00:00", "file": "video_files/b.mp4", "text": "plain"},
       {"id": 615, "type": "message", "date": "2022-02-24T07:00:00", "text": "no file",
        "file": "(File not included. Change data exporting settings to download.)"}]}
      """
    for export in [chat, "{\"about\": \"\", \"chats\": {\"about\": \"\", \"list\": [\(chat)]}}"] {
      let rows = try rows(export)
      #expect(rows.map(\.file) == ["video_files/clip.mp4", "video_files/b.mp4"])
      #expect(rows[0].claim.postID == "1234567/613" && rows[0].claim.account == "channel1234567")
      #expect(rows[0].claim.caption == "Kyiv #now" && rows[0].claim.extractorKey == "Telegram")
      #expect(rows.map(\.claim.posted?.description) == ["2022-02-24T03:00:00Z", "2022-02-24"])
      // Telegram's numbers are in every file's name.
      #expect(rows.allSatisfy { $0.id == nil })
    }
  }

  @Test func `what a person types, and what yt-dlp prints`() throws {
    let row = try only("file;posted;caption;account\nclips/a.mp4;2022-02-24;Kyiv now;somebody\n")
    #expect(row.file == "clips/a.mp4" && row.claim.posted?.description == "2022-02-24")
    let printed = try only(
      #"{"id": "99", "display_id": "1496", "extractor_key": "Twitter", "uploader_id": "h", "filename": "a.mp4"}"#)
    #expect(printed.id == "1496" && printed.file == "a.mp4" && printed.claim.account == "h")
  }

  @Test(arguments: [
    (
      #"{"id": [], "username": 4, "video_description": {}, "create_time": "soon"}"#,
      ["id", "create_time", "username", "video_description"]
    ),
    (
      #"{"source_platform": "tiktok.com", "data": {"id": {}, "desc": 1, "author": [1], "createTime": -5}}"#,
      ["id", "desc", "createTime", "author"]
    ),
    (
      #"{"source_platform": "x.com", "data": {"rest_id": true, "legacy": 7, "core": "c"}}"#,
      ["rest_id", "legacy", "core"]
    ),
    (
      #"{"messages": [{"id": {}, "file": "a.mp4", "date": "yesterday", "text": 7, "from_id": []}]}"#,
      ["id", "from_id", "date", "text"]
    ),
  ])
  func `fields of a wrong type are left out and named`(json: String, fields: [String]) throws {
    let row = try only(json)
    for field in fields {
      #expect(row.claim.warnings.contains { $0.contains(" \(field): expected") }, "\(field): \(row.claim.warnings)")
    }
  }

  @Test(arguments: [
    "", " \n", "a,b\n1,2\n", "id,author\n1,2\n", "not a table", "[]", "{}", "[1, 2]", "{\"a\": 1}\n{\"b\": 2}\n", "{",
    "[{\"id\": 1}]", "{\"messages\": 4}x", "id,body,author,timestamp\n1,\"open,a,2022\n",
    "id,id,body,timestamp\n1,1,a,b\n",
    "id,body,author,timestamp\n1,\"a\"b,c,2022-02-24\n",
  ])
  func `what is none of them is refused, with the file's name`(text: String) {
    let error = #expect(throws: ClaimError.self) { try rows(text) }
    #expect("\(String(describing: error))".contains("s: expected"))
  }

  @Test func `bytes that are no text, a folder, and nothing`() throws {
    #expect(throws: ClaimError.self) { try ClaimFile.page(Data([0xff, 0xfe, 0x41, 0]), source: "s") }
    let folder = try Folder()
    #expect(throws: ClaimError.self) { try ClaimFile.read(folder.path) }
    #expect(throws: ClaimError.self) { try ClaimFile.read(folder.path + "/none.csv") }
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F3FD}", "\u{0903}"])
  func `a caption cannot write into the next column`(mark: String) throws {
    let row = try only(
      "id,body,author,timestamp\n99887766,\"\(mark)x,2010-01-01\",somebody,2022-02-24 03:00:00\n")
    #expect(row.claim.posted?.description == "2022-02-24T03:00:00Z" && row.claim.account == "somebody")
  }

  @Test func `a broken line costs only itself`() throws {
    let line = Self.video.replacing("\n", with: "")
    #expect(try rows("{broken\n" + line + "\n\u{0}\n[1]\n{\"other\": 1}\n").count == 1)
  }
}
