import Foundation
import TestSupport
import Testing

/// The dossier in a real browser, made by the real program.
@Suite("Dossier")
struct DossierTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.park(seconds: 9)
    // A fifth faster, with pictures, as a poster would.
    try bench.make(
      """
      sox -R tune.wav fast.wav trim 1 7 speed 1.2
      ffmpeg -nostdin -v error -y -f lavfi -i testsrc2=size=64x64:rate=5 -i fast.wav -shortest -c:v libx264 \
        -c:a aac -b:a 96k clip.mp4
      sox -R -n -r 16000 -c 1 quiet.wav trim 0 3
      """)
    try bench.write(
      #"""
      {"id": "1", "extractor_key": "TikTok", "uploader": "someone", "timestamp": 1645688415,
       "description": "<script>document.title='run'</script><img src=http://example.org/x>\u202e today"}
      """#, to: "clip.info.json")
    let added = try bench.reheard("index", "add", "event.yaml", "--index", "i.reheard")
    try #require(added.status == 0, "\(added.complaints)")
    let checked = try bench.reheard(
      "check", "clip.mp4", "quiet.wav", "--index", "i.reheard", "--format", "html", "--output", "d.html")
    try #require(checked.status == 0, "\(checked.complaints)")
  }

  private func browse(_ options: String = "") throws -> [String: Any] {
    try #require(bench.browse("d.html", options).first)
  }

  @Test("a browser shows it without complaint, plays its sounds, and asks nobody for anything")
  func browser() throws {
    let found = try browse("--screenshots . --pdf page.pdf")
    #expect(found["console"] as? [String] == [])
    #expect(found["requests"] as? [String] == [])
    #expect(found["title"] as? String == "Dossier: 2 clips")
    let players = try #require(found["players"] as? [[String: Any]])
    #expect(players.count == 2)
    for player in players {
      #expect(player["refused"] is NSNull && player["ready"] as? Int ?? 0 >= 3)
      #expect(player["duration"] as? Double ?? 0 > 5)
      #expect(player["position"] as? Double ?? 0 > 0, "it does not play")
    }
    let lengths = players.compactMap { $0["duration"] as? Double }
    #expect(abs(lengths[0] - lengths[1]) < 0.1, "the clip's is not brought back to the recording's speed: \(lengths)")
    #expect(found["pictures"] as? [Bool] == [true, true])
    #expect((found["faint"] as? [Any])?.isEmpty == true, "\(found["faint"] ?? "")")
    #expect(found["texts"] as? Int ?? 0 > 100)
    #expect(found["nameless"] as? [String] == [])
    #expect(found["idsTwice"] as? [String] == [])
    #expect(found["tooWide"] as? Int == 0)
    let sorted = try #require(found["sorted"] as? [String: Any])
    #expect(sorted["up"] as? [String] == ["clip.mp4", "quiet.wav"])
    #expect(sorted["down"] as? [String] == ["quiet.wav", "clip.mp4"])
    #expect(sorted["told"] as? String == "descending")
    #expect((found["filtered"] as? [String: Any])?["rows"] as? Int == 1)
    let text = try #require(found["text"] as? String)
    #expect(text.contains("<script>document.title='run'</script><img src=http://example.org/x>\\u{202E} today"))
    #expect(text.contains("The sound existed at least 569 days before this post"))
    #expect(try bench.bytes("1200.png").count > 20000 && bench.bytes("page.pdf").count > 20000)
    try withoutScripts()
  }

  /// Also on a narrow screen, everything is there.
  private func withoutScripts() throws {
    let found = try browse("--no-script --view 360 --no-axe")
    #expect(found["console"] as? [String] == [] && found["requests"] as? [String] == [])
    #expect((found["players"] as? [Any])?.count == 2)
    #expect(found["tooWide"] as? Int == 0)
    let text = try #require(found["text"] as? String)
    #expect(text.contains("quiet.wav") && text.contains("at least 569 days before this post"))
    #expect(!text.contains("Rows that contain"), "a control that does nothing")
  }

  @Test("the page is the same again, but where a file is gone or changed: there it says so")
  func missingMedia() throws {
    let again = try bench.reheard(
      "check", "clip.mp4", "quiet.wav", "--index", "i.reheard", "--format", "html", "--jobs", "3")
    #expect(try bench.bytes("d.html") == Data(again.output.utf8))
    try bench.tune("tune.wav", seed: 2)
    let checked = try bench.reheard("check", "clip.mp4", "--index", "i.reheard", "--format", "html")
    #expect(checked.status == 0 && !checked.output.contains("<audio"))
    #expect(checked.output.contains("expected the file that was heard"))
    try bench.make("rm tune.wav")
    let gone = try bench.reheard("check", "clip.mp4", "--index", "i.reheard", "--format", "html")
    #expect(gone.status == 0 && gone.output.contains("No excerpts: ") && gone.output.contains("no such file"))
  }
}
