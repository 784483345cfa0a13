import Foundation
import Testing

@Suite("From a media file to an answer")
struct RoadTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test("a clip as a poster makes it, against a dated event")
  func poster() throws {
    try bench.make("mkdir events media clips")
    try bench.tune("media/square.wav", seed: 11, seconds: 30)
    try bench.tune("music.wav", seed: 12, seconds: 30)
    try bench.make(
      "espeak-ng -v en -w media/speech.wav 'The quick brown fox jumps over the lazy dog, and runs away across the fields.'"
    )
    try bench.write(
      """
      id: square-2020
      title: Fireworks on the square
      date: 2020-08-04
      place: Sampletown
      names: [Sampletown]
      recordings:
        - path: ../media/square.wav
      """, to: "events/square.yaml")
    try bench.make("reheard index add events/square.yaml media/speech.wav --index i.reheard 2>/dev/null")
    try bench.make(
      """
      ffmpeg -v error -ss 8 -t 12 -i media/square.wav -ss 3 -t 12 -i music.wav -f lavfi -i testsrc2=size=90x160:rate=10 \
        -filter_complex '[1:a]volume=-14dB[m];[0:a][m]amix=inputs=2:duration=first:normalize=0[a]' -map 2:v -map '[a]' \
        -t 12 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 64k clips/post.mp4
      """)
    try bench.write(
      #"{"extractor_key": "TikTok", "id": "7", "uploader": "somebody", "timestamp": 1645688415, "description": "Right now!"}"#,
      to: "clips/post.info.json")
    let result = try bench.shell("reheard check clips/post.mp4 --index i.reheard --format ndjson")
    #expect(result.status == 0)
    let answer = try #require(result.objects.first)
    let claim = try #require(answer["claim"] as? [String: Any])
    #expect(claim["account"] as? String == "somebody" && claim["posted"] as? String == "2022-02-24T07:40:15Z")
    let matches = try #require(answer["matches"] as? [[String: Any]])
    let match = try #require(matches.first)
    #expect(matches.count == 1)
    #expect(match["event"] as? String == "square-2020" && match["title"] as? String == "Fireworks on the square")
    #expect(match["assessment"] as? String == "recycled" && match["days_before_post"] as? Int == 569)
    let start = try #require(match["query_start"] as? Double)
    let reference = try #require(match["ref_start"] as? Double)
    #expect(abs(reference - start - 8) < 0.1, "8 s into the recording, found \(reference - start)")
    let text = try bench.shell("reheard check clips/post.mp4 --index i.reheard").output
    #expect(text.contains("at least 569 days before this post") && text.contains("Fireworks on the square"))
    let listed = try bench.shell("reheard index list --index i.reheard").output
    #expect(listed.contains("2020-08-04") && listed.contains("media/speech.wav"))
  }

  @Test("containers and codecs of all kinds lead to the same recording")
  func containers() throws {
    try bench.tune("a.wav", seed: 21, seconds: 8)
    try bench.make("reheard index add a.wav --index i.reheard 2>/dev/null")
    let kinds = [
      "m4a": "-c:a aac -b:a 64k", "mp3": "-b:a 48k", "opus": "-c:a libopus -b:a 24k", "ogg": "-c:a libvorbis",
      "flac": "", "webm": "-c:a libopus", "mkv": "-c:a aac", "mov": "-c:a aac", "3gp": "-ar 8000 -c:a aac",
    ].sorted { $0.key < $1.key }
    for (kind, options) in kinds { try bench.make("ffmpeg -v error -ss 2 -t 5 -i a.wav \(options) clip.\(kind)") }
    let result = try bench.shell("reheard check clip.* --index i.reheard --format ndjson")
    #expect(result.status == 0, "\(result)")
    let answers = try result.objects
    #expect(answers.count == kinds.count)
    for answer in answers {
      let match = try #require((answer["matches"] as? [[String: Any]])?.first, "\(answer)")
      let offset = try #require(match["ref_start"] as? Double) - #require(match["query_start"] as? Double)
      #expect(abs(offset - 2) < 0.1, "\(answer)")
    }
  }

  @Test("a damaged clip is used as far as it goes, with a warning")
  func damaged() throws {
    try bench.tune("a.wav", seed: 31, seconds: 12)
    try bench.make("reheard index add a.wav --index i.reheard 2>/dev/null")
    try bench.make("ffmpeg -v error -i a.wav a.ogg; head -c $(( $(stat -c %s a.ogg) * 6 / 10 )) a.ogg >cut.ogg")
    try bench.make(
      "head -c 40 a.ogg >stump.ogg; : >empty.ogg; ffmpeg -v error -i a.wav a.m4a; head -c 3000 a.m4a >headless.m4a")
    let result = try bench.shell(
      "reheard check cut.ogg stump.ogg empty.ogg headless.m4a . --index i.reheard --format ndjson")
    #expect(result.status == 2)
    let answers = try result.objects
    #expect(answers.map { $0["status"] as? String } == ["matched", "error", "error", "error", "error"])
    #expect((answers[0]["warnings"] as? [String])?.first?.contains("truncated") == true)
    let reasons = answers.dropFirst().compactMap { $0["error"] as? String }
    #expect(reasons.count == 4 && Set(reasons).count == 4)
    let added = try bench.shell("reheard index add cut.ogg stump.ogg --index j.reheard")
    #expect(added.status == 2 && added.complaints.contains("cut.ogg: truncated"))
    #expect(try bench.shell("reheard check a.wav --index j.reheard").status == 0)
  }

  @Test("every stream is heard, and one alone where it is asked for")
  func streams() throws {
    try bench.tune("a.wav", seed: 41)
    try bench.tune("b.wav", seed: 42)
    try bench.make("ffmpeg -v error -i a.wav -i b.wav -map 0 -map 1 -c:a flac two.mkv")
    try bench.make("reheard index add b.wav --index i.reheard 2>/dev/null")
    let all = try bench.shell("reheard check two.mkv --index i.reheard --format ndjson")
    #expect(all.status == 0)
    #expect((try all.objects.first?["matches"] as? [[String: Any]])?.first?["stream"] as? Int == 1)
    #expect(try bench.shell("reheard check two.mkv --index i.reheard --stream 0").status == 1)
    #expect(try bench.shell("reheard check two.mkv --index i.reheard --stream 1").status == 0)
    #expect(try bench.shell("reheard check two.mkv --index i.reheard --stream 7").status == 2)
    #expect(try bench.shell("reheard compare two.mkv b.wav").status == 0)
  }
}
