import Foundation
import Testing

@Suite("Two files in hand, seen and heard")
struct CompareTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  /// A film of a camera over a picture of noise and blocks.
  private func film(_ name: String, seed: Int, _ filter: String = "null", sound: String = "") throws {
    let scene = "mandelbrot=size=320x240:rate=10:start_scale=\(seed == 1 ? 0.4 : 0.05):end_scale=0.01"
    try bench.make(
      """
      ffmpeg -v error -f lavfi -i '\(scene)' \(sound) -t 8 -vf '\(filter)' -c:v libx264 -preset ultrafast -pix_fmt yuv420p \
        -crf 18 -shortest \(name)
      """)
  }

  @Test("a mirrored copy without sound, as data and in words")
  func mirrored() throws {
    try film("a.mp4", seed: 1)
    try bench.make(
      "ffmpeg -v error -ss 2 -t 5 -i a.mp4 -vf hflip -c:v libx264 -preset ultrafast -pix_fmt yuv420p b.mp4")
    let result = try bench.reheard(
      "compare", "b.mp4", "a.mp4", "--senses", "both", "--format", "ndjson")
    #expect(result.status == 0, "\(result.complaints)")
    let match = try #require((try result.objects.first?["matches"] as? [[String: Any]])?.first)
    #expect(match["sense"] as? String == "picture" && match["mirrored"] as? Bool == true && match["pitch"] is NSNull)
    #expect((match["view"] as? [String: Double])?["width"].map { $0 > 0.9 } == true)
    #expect((match["ref_view"] as? [String: Double])?.keys.sorted() == ["height", "width", "x", "y"])
    let start = try #require(match["ref_start"] as? Double) - (match["query_start"] as? Double ?? 0)
    #expect(abs(start - 2) < 0.5)
    let text = try bench.reheard("compare", "b.mp4", "a.mp4", "--senses", "both").output
    #expect(text.contains("shares 1 stretch of its pictures with a.mp4") && text.contains("mirrored, its whole"))
    // The same from fingerprints, without decoding anything again.
    #expect(try bench.reheard("fingerprint", "a.mp4", "--senses", "both", "--output", "a.prints").status == 0)
    #expect(try bench.reheard("fingerprint", "b.mp4", "--senses", "both", "--output", "b.prints").status == 0)
    let again = try bench.reheard(
      "compare", "b.prints", "a.prints", "--senses", "both", "--format", "ndjson")
    #expect((try again.objects.first?["matches"] as? [[String: Any]])?.first?["mirrored"] as? Bool == true)
  }

  @Test("pictures from one film, sound from another")
  func apart() throws {
    try bench.tune("tune.wav", seed: 5, seconds: 8)
    try film("a.mp4", seed: 1, sound: "-i tune.wav")
    try bench.make("ffmpeg -v error -f lavfi -i color=gray:size=160x120 -i tune.wav -t 8 -c:v mpeg4 sound.mp4")
    try bench.make("ffmpeg -v error -i a.mp4 -an -c copy silent.mp4")
    func senses(_ clip: String, _ option: String) throws -> (Int32, [String], String) {
      let result = try bench.reheard("compare", clip, "a.mp4", "--senses", option, "--format", "ndjson")
      let object = try #require(result.objects.first)
      let matches = object["matches"] as? [[String: Any]] ?? []
      return (result.status, matches.map { $0["sense"] as? String ?? "sound" }, object["status"] as? String ?? "")
    }
    #expect(try senses("sound.mp4", "both") == (0, ["sound"], "matched"))
    #expect(try senses("silent.mp4", "both") == (0, ["picture"], "matched"))
    #expect(try senses("sound.mp4", "picture") == (1, [], "not-enough-picture"))
    #expect(try senses("a.mp4", "sound") == (0, ["sound"], "matched"))
    #expect(try senses("a.mp4", "both") == (0, ["sound", "picture"], "matched"))
  }
}
