import Dates
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Posts in the forms that platforms' answers, collectors and people's own tables have now.
@Suite struct PlatformTests {
  private static let start = "Explosion heard from the balcony, everybody on the street ran"
  private static let full = start + ". To be clear: this is Beirut in 2020."
  private static let cut = start + "… https://t.co/abcdef"
  private static let date = #""created_at": "Thu Feb 24 03:00:00 +0000 2022""#
  private static let user = #""core": {"user_results": {"result": {"core": {"screen_name": "somebody"}}}}"#

  private func page(_ text: String) throws -> ClaimPage { try ClaimFile.page(Data(text.utf8), source: "s") }

  private func captured(_ data: String, on platform: String) throws -> Claim {
    let line = #"{"item_id": "1497", "source_platform": "\#(platform)", "data": \#(data)}"#
    return try #require(page(line.replacing("\n", with: " ")).rows.first).claim
  }

  @Test(arguments: [
    #""legacy": {"full_text": "\#(cut)", \#(date)}, "note_tweet": {"note_tweet_results": {"result": {"text": "\#(full)"}}}"#,
    #""note_tweet": {"note_tweet_results": {"result": {"text": "\#(full)"}}}, \#(date)"#,
    #""tweet": {"rest_id": "1497", \#(user), "legacy": {"full_text": "\#(cut)", \#(date)}, "note_tweet": {"note_tweet_results": {"result": {"text": "\#(full)"}}}}"#,
    #""legacy": {"full_text": "RT @a: \#(start)…", \#(date), "retweeted_status_result": {"result": {"legacy": {"full_text": "\#(full)"}}}}"#,
    #""full_text": "\#(full)", \#(date)"#, #""text": "\#(full)", "details": {"created_at_ms": 1645671600000}"#,
  ])
  func `the whole of X's text, wherever it is`(fields: String) throws {
    let inner = fields.contains(#""tweet": {"#) ? "" : ", " + Self.user
    let claim = try captured("{\"rest_id\": \"1497\", \(fields)\(inner)}", on: "x.com")
    #expect(claim.caption == Self.full && claim.captionState == .whole, "\(claim.warnings)")
    #expect(claim.account == "somebody" && claim.posted?.description == "2022-02-24T03:00:00Z")
    #expect(claim.warnings.isEmpty)
  }

  @Test(arguments: [
    #""legacy": {"full_text": "\#(cut)", \#(date)}"#,
    #""legacy": {"full_text": "\#(start)", "truncated": true, \#(date)}"#,
    #""legacy": {"full_text": "\#(start)", \#(date)}, "note_tweet": {"is_expandable": true}"#,
  ])
  func `of what is cut off that is known`(fields: String) throws {
    #expect(try captured("{\"rest_id\": \"1497\", \(fields), \(Self.user)}", on: "x.com").captionState == .cut)
  }

  @Test func `what X's answer lacks is named with its line`() throws {
    let known =
      #"{"item_id": "1", "source_platform": "x.com", "data": {"rest_id": "1", "legacy": {"full_text": "a", \#(Self.date)}, \#(Self.user)}}"#
    let bare = #"{"item_id": "2", "source_platform": "x.com", "data": {"rest_id": "2", \#(Self.user)}}"#
    let rows = try page(known + "\n" + bare).rows
    #expect(rows[0].claim.warnings.isEmpty)
    #expect(rows[1].claim.warnings == ["line 2: the post's date, text not found in it"])
    #expect(rows[1].claim.captionState == .unread && rows[1].claim.account == "somebody")
  }

  @Test func `an account is read from the address of the post's own media alone`() throws {
    func legacy(_ address: String) -> String {
      #"{"rest_id": "1497", "core": {"user_results": {}}, "legacy": {"full_text": "a", \#(Self.date), "#
        + #""entities": {"media": [{"expanded_url": "\#(address)", "ext_alt_text": "Beirut harbour"}]}}}"#
    }
    let own = try captured(legacy("https://x.com/someone/status/1497/video/1"), on: "twitter.com")
    #expect(own.account == "someone" && own.webpageURL == "https://x.com/someone/status/1497")
    #expect(own.otherText == ["Beirut harbour"] && own.warnings.isEmpty)
    let other = try captured(legacy("https://x.com/other/status/1111/video/1"), on: "twitter.com")
    #expect(other.account == nil && other.warnings.count == 1)
  }

  @Test(arguments: [
    #""stickersOnItem": [{"stickerText": ["This is", "Beirut 2020"]}, {"stickerText": "now"}]"#,
    #""textExtra": [{"hashtagName": ""}, {"hashtagName": "Beirut2020"}]"#, #""contents": [{"desc": "Beirut 2020"}]"#,
    #""poi": {"name": "Port of Beirut"}"#, #""imagePost": {"title": "Beirut"}"#,
  ])
  func `TikTok's words beside the caption`(field: String) throws {
    let claim = try captured(
      ##"{"id": "1497", "desc": "#fyp", "createTime": 1645671600, "author": {"uniqueId": "somebody"}, \##(field)}"##,
      on: "tiktok.com")
    #expect(claim.caption == "#fyp" && claim.otherText.contains { $0.contains("Beirut") } && claim.warnings.isEmpty)
  }

  @Test(arguments: [
    #""owner": {"id": "5", "username": "someone"}, "edge_media_to_caption": {"edges": [{"node": {"text": "Not Ukraine"}}]}"#,
    #""user": {"username": "someone"}, "caption": {"text": "Not Ukraine"}"#,
    #""owner": {"username": "someone"}, "caption": "Not Ukraine", "location": {"name": "Beirut"}"#,
  ])
  func `Instagram's forms`(fields: String) throws {
    let claim = try captured(
      #"{"shortcode": "Cgraph", "taken_at_timestamp": 1645671600, \#(fields)}"#, on: "instagram.com")
    #expect(claim.account == "someone" && claim.caption == "Not Ukraine" && claim.warnings.isEmpty)
    #expect(claim.posted?.description == "2022-02-24T03:00:00Z")
  }

  @Test(arguments: [
    ("url", "https://www.instagram.com/p/CabcdEFGHIJ", "Instagram"), ("link", "https://x.com/a/status/1497", "Twitter"),
    ("post_url", "https://www.tiktok.com/@a/video/7068", "TikTok"), ("url", "https://t.me/news/613", "Telegram"),
    ("link", "https://youtu.be/dQw4w9WgXcQ?t=3", "Youtube"),
  ])
  func `4CAT's platform is that of the address`(column: String, address: String, platform: String) throws {
    let row = try #require(
      page("id,timestamp,unix_timestamp,\(column),body,author\nC1,2022-02-24 03:00:00,1645671600,\(address),Kyiv,a\n")
        .rows.first)
    #expect(row.claim.extractorKey == platform && row.claim.webpageURL == address && row.claim.account == "a")
    let other = "https://example.org/p/1"
    let strange = try page("id,timestamp,url,body,author\n1,2022-02-24,\(other),b,a\n").rows[0].claim
    #expect(strange.extractorKey == nil && strange.webpageURL == other)
  }

  @Test(arguments: ["stickers", "alt_text", "hashtags", "title"])
  func `4CAT's other columns of words`(column: String) throws {
    let row = try page("id,timestamp,body,author,\(column)\n1,2022-02-24 03:00:00,now,a,Beirut\n").rows[0]
    #expect(row.claim.otherText.contains { $0.contains("Beirut") })
  }

  @Test(arguments: [
    "File,Posted,Caption,Account\na.mp4,2022-02-24,Kyiv,me", "file,date,text,author\na.mp4,2022-02-24,Kyiv,me",
    "\u{FEFF}FILE;DATE;CAPTION;USER\r\na.mp4;2022-02-24;Kyiv;me\r\n",
    "Filename\tTime\tText\tHandle\na.mp4\t2022-02-24\tKyiv\tme",
    "Clip, Posted at ,Description,Uploader\na.mp4,2022-02-24,Kyiv,me",
  ])
  func `a table of one's own, by the names that people give`(table: String) throws {
    let row = try #require(page(table).rows.first)
    #expect(row.file == "a.mp4" && row.claim.posted?.description == "2022-02-24")
    #expect(row.claim.caption == "Kyiv" && row.claim.account == "me")
  }

  @Test func `a table that is none is told which columns are wanted, a row that is none which row it is`() throws {
    let error = #expect(throws: ClaimError.self) { try page("name,when\na.mp4,2022\n") }
    #expect("\(String(describing: error))".contains("'file'") && "\(String(describing: error))".contains("name, when"))
    let some = try page("file,posted\na.mp4,2022-02-24\nb.mp4,\n,2022-02-24\n")
    #expect(some.rows.count == 1 && some.notes.count == 2 && some.notes[0].contains("s: row 3"))
    let lines = (0..<9).map { #"{"item_id": "\#($0)", "source_platform": "example.org", "data": {}}"# }
    let known = #"{"file": "a.mp4", "posted": "2022-02-24"}"#
    let many = try page(([known] + lines).joined(separator: "\n"))
    #expect(many.rows.count == 1 && many.notes.count == 6 && many.notes[0].contains("s: line 2"))
    #expect(many.notes[5].contains("4 more") && many.notes[0].contains("example.org"))
  }

  @Test func `posts that belong to no clip are counted`() throws {
    let folder = try Folder()
    let file = try folder.write("posts.csv", "file,posted\na.mp4,2022-02-24\nb.mp4,2022-02-25\nc.mp4,2022-02-26\n")
    let finder = ClaimFinder(book: try ClaimBook(reading: [file]))
    #expect(finder.notes.unused == ["\(file): 3 of 3 posts belong to none of the clips"])
    #expect(finder.claim(forMedia: "x/a.mp4").claim != nil && finder.claim(forMedia: "z.mp4").claim == nil)
    #expect(finder.notes.unused == ["\(file): 2 of 3 posts belong to none of the clips"])
    for name in ["b.mp4", "c.mp4"] { #expect(finder.claim(forMedia: name).claim != nil) }
    #expect(finder.notes.unused.isEmpty)
  }
}
