import Foundation
import TestSupport
import Testing

@testable import Claims

/// Which `.info.json` a clip's is, and how much of the caption it has.
@Suite struct SidecarTests {
  private static let json =
    #"{"id": "abc123", "extractor_key": "Youtube", "uploader_id": "@x", "description": "Kyiv now"}"#

  @Test(arguments: [
    "T [abc123].m4a", "T [abc123].f140.m4a", "T [abc123].fdash-123456v.mp4", "T [abc123].fhls-audio-0.mp4",
    "T [abc123].temp.mp4", "T [abc123].f137.temp.mp4", "T [abc123].en.m4a", "T [abc123].pt-BR.m4a",
    "T [abc123].f140-1.zh-Hans.m4a", "renamed [abc123].mp4", "[abc123] later.mp4", "T [abc123] [1080p].mkv",
    "x [abc123].part.mp4", "[abc123].mp4",
  ])
  func `the file beside a part, a broken download, a renamed clip`(name: String) throws {
    let folder = try Folder()
    try folder.write("T [abc123].info.json", Self.json)
    try folder.write("Other [zzz999].info.json", Self.json.replacing("@x", with: "@y"))
    #expect(try InfoJSON.claim(besideMedia: folder.path + "/" + name)?.account == "@x")
  }

  @Test(arguments: [
    "T.mp4", "T [abc12].mp4", "T [abc1234].mp4", "abc123.mp4", "T [abc123].v2x.x/a.mp4", "clip.final.mp4",
  ])
  func `no other's`(name: String) throws {
    let folder = try Folder()
    try folder.write("T [abc123].info.json", Self.json)
    #expect(try InfoJSON.claim(besideMedia: folder.path + "/" + name) == nil)
  }

  @Test func `of two that bear the ID none is taken, and that is said`() throws {
    let folder = try Folder()
    try folder.write("A [abc123].info.json", Self.json)
    try folder.write("B [abc123].info.json", Self.json.replacing("@x", with: "@y"))
    let found = ClaimFinder().claim(forMedia: folder.path + "/c [abc123].mp4")
    #expect(found.claim == nil && found.warnings.count == 1)
    #expect(found.warnings.first?.contains("B [abc123].info.json") == true)
    #expect(try InfoJSON.claim(besideMedia: folder.path + "/B [abc123].mp4")?.account == "@y")
  }

  private func claim(_ json: String) throws -> Claim { try InfoJSON.claim(json: Data(json.utf8), source: "s") }

  @Test(arguments: [
    (#"{"extractor_key": "Twitter", "description": "Kyiv now… https://t.co/abc"}"#, CaptionState.cut),
    (#"{"extractor_key": "Facebook", "title": "Explosion heard from the balcony an..."}"#, .cut),
    (#"{"extractor_key": "TikTok", "title": "Explosion heard from the balcony an..."}"#, .cut),
    (#"{"extractor_key": "TikTok", "title": "Explosion heard"}"#, .unread),
    (#"{"extractor_key": "Youtube", "description": 5, "title": "Explosion"}"#, .unread),
    (#"{"extractor_key": "Youtube", "title": "Explosion", "description": ""}"#, .whole),
    (#"{"extractor_key": "Youtube", "title": "Explosion", "description": null}"#, .unread),
    (#"{"extractor_key": "Generic", "title": "Explosion"}"#, .unread),
    (#"{"extractor_key": "Instagram", "description": "Kyiv now"}"#, .whole),
  ])
  func `how much of the caption there is`(json: String, state: CaptionState) throws {
    #expect(try claim(json).captionState == state)
  }

  @Test(arguments: ["Video by someone", "TikTok video #7068", "Reel by someone"])
  func `a title that yt-dlp makes of nothing is no caption`(title: String) throws {
    #expect(try claim("{\"extractor_key\": \"Instagram\", \"title\": \"\(title)\"}").captionState == nil)
  }

  @Test func `a title that people write belongs to the post`() throws {
    let tube = try claim(#"{"extractor_key": "Youtube", "title": "Beirut 2020", "description": "Subscribe!"}"#)
    #expect(tube.caption == "Subscribe!" && tube.otherText == ["Beirut 2020"])
    let x = try claim(#"{"extractor_key": "Twitter", "title": "Beirut News - Kyiv now", "description": "Kyiv now"}"#)
    #expect(x.otherText.isEmpty)
  }

  @Test func `the whole caption is taken from where it is`() throws {
    let folder = try Folder()
    let media = folder.path + "/c [1497000000000000000].mp4"
    try folder.write(
      "c [1497000000000000000].info.json",
      #"{"id": "9", "display_id": "1497000000000000000", "extractor_key": "Twitter", "description": "Heard from the… https://t.co/a"}"#
    )
    func posts(_ id: String) throws -> ClaimFinder {
      let file = try folder.write(
        "posts.csv", "id,author,body,timestamp\n\(id),a,Heard from the balcony: Beirut,2022-02-24 03:00:00\n")
      return ClaimFinder(book: try ClaimBook(reading: [file]))
    }
    let whole = try posts("1497000000000000000").claim(forMedia: media).claim
    #expect(whole?.caption == "Heard from the balcony: Beirut" && whole?.captionState == .whole)
    #expect(ClaimFinder().claim(forMedia: media).claim?.captionState == .cut)
    let given = try ClaimFinder(given: GivenClaim(caption: "typed")).claim(forMedia: media).claim
    #expect(given?.caption == "typed" && given?.captionState == .whole)
    let url = try ClaimFinder(given: GivenClaim(url: "https://www.tiktok.com/@a/video/1")).given
    #expect(url?.extractorKey == "TikTok" && url?.account == "a")
  }
}
