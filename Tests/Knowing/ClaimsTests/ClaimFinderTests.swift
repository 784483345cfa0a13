import Dates
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Which clip a claim is of, and which of several claims is believed.
@Suite struct ClaimFinderTests {
  private func book(_ csv: String) throws -> ClaimBook {
    var book = ClaimBook()
    book.add(try ClaimFile.page(Data(csv.utf8), source: "posts.csv").rows)
    return book
  }

  @Test(arguments: [
    ("7068971890123456789.mp4", true), ("@somebody_video_7068971890123456789.mp4", true),
    ("clips/Kyiv now [7068971890123456789].mp4", true), ("7068971890123456789.f137.mp4", true),
    ("somebody-7068971890123456789-hd.webm", true), ("70689718901234567890.mp4", false), ("7068.mp4", false),
    ("other.mp4", false), ("", false),
  ])
  func `by the post's ID in the name`(path: String, isFound: Bool) throws {
    let book = try book("id,author,body,timestamp\n7068971890123456789,a,Kyiv,2022-02-24 03:00:00\n")
    #expect((book.claim(forMedia: path).claim != nil) == isFound)
  }

  @Test(arguments: [
    ("[CaX-_yZ12].mp4", "CaX-_yZ12"), ("Title [dQw4w9WgXcQ].mkv", "dQw4w9WgXcQ"), ("dQw4w9WgXcQ.m4a", "dQw4w9WgXcQ"),
  ])
  func `by an ID of letters`(path: String, id: String) throws {
    #expect(try book("id,author,body,timestamp\n\(id),a,b,2022\n").claim(forMedia: path).claim?.postID == id)
  }

  @Test func `a short number in a name is nobody's ID`() throws {
    #expect(try book("id,author,body,timestamp\n613,a,b,2022-02-24 03:00:00\n").claim(forMedia: "613.mp4").claim == nil)
  }

  @Test func `by the file that is named, in its folder`() throws {
    let book = try book(
      "file,account,posted\nchat_1/video_files/a.mp4,first,2022-02-24\nchat_2/video_files/a.mp4,second,2022-02-25\n")
    #expect(book.claim(forMedia: "export/chat_2/video_files/a.mp4").claim?.account == "second")
    #expect(book.claim(forMedia: "other/a.mp4").claim == nil)
    let doubtful = book.claim(forMedia: "a.mp4")
    #expect(doubtful.claim == nil && doubtful.warnings.count == 1)
  }

  @Test func `of two captures of a post the first is taken`() throws {
    let book = try book(
      "id,author,body,timestamp\n99887766,a,one,2022-02-24 03:00:00\n99887766,a,two,2022-02-24 03:00:00\n")
    #expect(book.claim(forMedia: "99887766.mp4").claim?.caption == "one")
  }

  @Test func `the order of the sources, and the command line over all`() throws {
    let folder = try Folder()
    let media = folder.path + "/99887766.mp4"
    let book = try book("id,author,body,timestamp\n99887766,listed,from the list,2022-02-24 03:00:00\n")
    let tags = ["comment": "https://example.org/p", "date": "20220223", "description": "from the container"]
    let container = ClaimFinder().claim(forMedia: media, tags: tags).claim
    #expect(container?.caption == "from the container" && container?.posted?.description == "2022-02-23")
    let finder = ClaimFinder(book: book)
    #expect(finder.claim(forMedia: media, tags: tags).claim?.caption == "from the list")
    #expect(finder.claim(forMedia: media, tags: tags).claim?.webpageURL == "https://example.org/p")
    try folder.write("99887766.info.json", #"{"uploader": "beside", "extractor_key": "TikTok", "timestamp": "x"}"#)
    let beside = finder.claim(forMedia: media, tags: tags)
    #expect(beside.claim?.account == "beside" && beside.claim?.caption == "from the list")
    #expect(beside.claim?.source == "\(folder.path)/99887766.info.json, posts.csv, \(media)")
    #expect(beside.warnings.contains { $0.contains("99887766.info.json: timestamp: expected") })
    let given = try GivenClaim(posted: "2022-02-25T00:00:00+02:00", caption: "typed", account: "t", url: "u")
    let typed = ClaimFinder(book: book, given: given).claim(forMedia: media, tags: tags).claim
    #expect(typed?.caption == "typed" && typed?.account == "t" && typed?.webpageURL == "u")
    #expect(typed?.posted?.description == "2022-02-24T22:00:00Z" && typed?.source.hasSuffix(", command line") == true)
    #expect(ClaimFinder(given: given).given?.source == "command line")
    #expect(ClaimFinder().given == nil)
  }

  @Test(arguments: ["yesterday", "24.02.2022", "2022-02-24T05:00:00", "2022-13-01", ""])
  func `a date that is none is refused`(posted: String) {
    #expect(
      throws: ClaimError.badValue(
        field: "--posted", expected: "a date (2022-02-24) or a time with its offset (2022-02-24T05:00:00+02:00)",
        found: posted)
    ) { try GivenClaim(posted: posted) }
  }

  @Test(arguments: ["2999-01-01", "1960", "0001-01-01", "1989-12-31T23:59:59Z"])
  func `no post has a date that cannot be`(posted: String) throws {
    #expect(throws: ClaimError.self) { try GivenClaim(posted: posted) }
    let folder = try Folder()
    let media = folder.path + "/99887766.mp4"
    let listed = ClaimFinder(book: try book("file,posted,caption\n99887766.mp4,\(posted),Kyiv\n"))
    let row = listed.claim(forMedia: media)
    #expect(row.claim?.caption == "Kyiv" && row.claim?.posted == nil)
    #expect(row.warnings.count == 1 && row.warnings[0].hasSuffix("; left out"), "\(row.warnings)")
    let moment = try #require(Moment(posted))
    try folder.write(
      "99887766.info.json", #"{"extractor_key": "TikTok", "timestamp": \#(moment.seconds), "description": "a"}"#)
    let beside = ClaimFinder().claim(forMedia: media)
    #expect(beside.claim?.posted == nil && beside.warnings.count == 1, "\(beside.warnings)")
    let day = posted.filter(\.isNumber).prefix(8)
    let container = ContainerClaim.claim(["comment": "https://example.org/p", "date": "\(day)"], source: "s")
    #expect(container?.posted == nil && container?.warnings.count == 1)
  }

  @Test func `a day is that of some clock, and of today there are posts`() throws {
    let now = try #require(Moment("2026-11-28T23:00:00Z"))
    let days = [("2026-11-29", true), ("2026-11-30", false), ("2026", true), ("2027", false), ("1990", true)]
    for (day, isPossible) in days {
      let moment = try #require(Moment(day))
      #expect((PostDate.flaw(of: moment, now: Double(now.seconds)) == nil) == isPossible, "\(day)")
    }
  }

  @Test(arguments: [
    ("1497000000000000000", "2022-02-25T00:06:27Z"), ("29700859247", "2010-11-04T01:43:01Z"), ("29700859246", nil),
    ("1497", nil), ("-5", nil), ("9223372036854775807", nil), ("12345678901234567890123", nil), ("", nil),
  ])
  func `the ID of a post on X is made of its time`(id: String, posted: String?) {
    #expect(PostDate.ofTweet(id)?.description == posted)
  }

  @Test func `where a post on X has no date, that of its ID is taken, and said`() throws {
    let url = "https://x.com/a/status/1497000000000000000"
    let given = ClaimFinder(given: try GivenClaim(url: url))
    #expect(given.given?.posted?.description == "2022-02-25T00:06:27Z")
    let found = given.claim(forMedia: "x.mp4")
    #expect(found.claim?.posted == given.given?.posted && found.warnings.count == 1)
    let listed = try book("file,url,caption\nx.mp4,\(url),Kyiv\n").claim(forMedia: "x.mp4")
    #expect(listed.claim?.posted == given.given?.posted && listed.warnings.count == 1, "\(listed.warnings)")
    let dated = try book("file,url,posted\nx.mp4,\(url),2022-02-24\n").claim(forMedia: "x.mp4")
    #expect(dated.claim?.posted?.description == "2022-02-24" && dated.warnings.isEmpty)
  }

  @Test func `a container tells of a post only where it names its page`() {
    #expect(ContainerClaim.claim(["date": "20220224", "description": "a song"], source: "s") == nil)
    #expect(ContainerClaim.claim(["comment": "made with love", "date": "20220224"], source: "s") == nil)
    let claim = ContainerClaim.claim(
      ["PURL": "https://example.org/1", "DATE": "soon", "creation_time": "2022-02-24T03:00:00Z"], source: "s")
    #expect(claim?.posted == nil && claim?.warnings.count == 1 && claim?.webpageURL == "https://example.org/1")
  }

  @Test(arguments: [
    (
      #"{"extractor_key": "Instagram", "id": "CaX", "uploader": "Name", "uploader_id": "1234", "channel": "handle"}"#,
      "handle", "CaX"
    ),
    (#"{"extractor_key": "Instagram", "id": "CaX", "uploader": "Name", "uploader_id": "handle"}"#, "handle", "CaX"),
    (
      #"{"extractor_key": "Youtube", "id": "dQw", "uploader": "Name", "uploader_id": "@handle", "channel_id": "UC1"}"#,
      "@handle", "dQw"
    ),
    (
      #"{"extractor_key": "Youtube", "id": "dQw", "uploader": "Name", "uploader_id": null, "channel_id": "UC1"}"#,
      "UC1", "dQw"
    ),
    (#"{"extractor_key": "Facebook", "id": "55", "uploader": "Name", "uploader_id": "100077"}"#, "100077", "55"),
    (#"{"extractor_key": "Douyin", "id": "55", "uploader": "handle", "uploader_id": "100077"}"#, "handle", "55"),
  ])
  func `who posted it, by platform`(json: String, account: String, id: String) throws {
    let claim = try InfoJSON.claim(json: Data(json.utf8), source: "s")
    #expect(claim.account == account && claim.postID == id)
  }
}
