import Foundation
import Testing

@Suite("Formats")
struct FormatTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.tune("a.wav", seed: 1)
    try bench.tune("b.wav", seed: 2)
    let added = try bench.reheard("index", "add", "a.wav", "--index", "i.reheard")
    try #require(added.status == 0)
  }

  @Test("ndjson is the documented object, its members in the documented order")
  func ndjson() throws {
    let result = try bench.reheard(
      "check", "b.wav", "a.wav", "missing.wav", "--index", "i.reheard", "--format", "ndjson")
    #expect(result.complaints == "reheard: error: missing.wav: no such file\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    let names = [
      "file", "sha256", "status", "error", "warnings", "duration", "usable_seconds", "claim", "profile",
      "index_digest", "calibrated", "checked_at", "version", "options", "index", "max_e", "matches",
    ]
    let matchNames = [
      "match", "recording", "title", "event", "query_start", "query_stop", "ref_start", "ref_stop", "stream",
      "channel", "ref_stream", "ref_channel", "tempo", "pitch", "match_count", "score", "e_value", "runner_up",
      "margin", "query_matched_percent", "ref_matched_percent", "assessment", "days_before_post", "strength",
      "reservations", "earliest",
    ]
    for (line, expected) in zip(
      lines, [names + ["nearest"], names + matchNames + ["nearest"], names + ["nearest"]])
    {
      let found = line.matches(of: #/"([a-z_0-9]+)": /#).map { String($0.output.1) }
      #expect(found == expected)
    }
    let objects = try result.objects
    #expect(objects.map { $0["status"] as? String } == ["no-match", "matched", "error"])
    #expect(objects.map { $0["file"] as? String } == ["b.wav", "a.wav", "missing.wav"])
    #expect(objects.allSatisfy { $0["calibrated"] as? Bool == false && $0["profile"] as? String == "reheard-2" })
    #expect(objects[1]["duration"] as? Double == 6)
    #expect((objects[2]["error"] as? String)?.contains("missing.wav") == true)
  }

  @Test("json is one array of the same, csv a row a match, text for people")
  func others() throws {
    let lines = try bench.reheard("check", "b.wav", "a.wav", "--index", "i.reheard", "--format", "ndjson").output
    let json = try bench.reheard("check", "b.wav", "a.wav", "--index", "i.reheard", "--format", "json").output
    let array = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [NSDictionary])
    let objects = try lines.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(array == objects)
    let csv = try bench.reheard("check", "b.wav", "a.wav", "--index", "i.reheard", "--format", "csv").output
    #expect(csv.split(separator: "\r\n").count == 3)
    #expect(csv.hasPrefix("file,sha256,status,"))
    let text = try bench.reheard("check", "b.wav", "a.wav", "--index", "i.reheard").output
    #expect(text.contains("b.wav: no match in this index (1 recording, "))
    #expect(text.contains("a.wav: matches 1 recording"))
    let error = try bench.reheard("check", "missing.wav", "--index", "i.reheard").output
    #expect(error.hasPrefix("missing.wav: could not be checked: no such file\n"), "the name once: \(error)")
    #expect(text.contains("It does not show where the pictures are from"))
  }

  @Test("the same question gets the same bytes, whatever the number of jobs")
  func determinism() throws {
    let ask = "reheard check b.wav a.wav missing.wav a.wav --index i.reheard --format ndjson --jobs"
    let one = try bench.shell("\(ask) 1")
    #expect(try bench.shell("\(ask) 4").output == one.output)
  }

  @Test("--output puts the same into a file, which is there only when it is whole")
  func output() throws {
    let shown = try bench.reheard("check", "a.wav", "--index", "i.reheard", "--format", "json")
    let written = try bench.reheard(
      "check", "a.wav", "--index", "i.reheard", "--format", "json", "--output", "answers.json")
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try bench.bytes("answers.json") == Data(shown.output.utf8))
    #expect(try bench.shell("ls -A").output.contains(".part") == false)
    let nowhere = try bench.reheard("check", "a.wav", "--index", "i.reheard", "--output", "none/answers")
    #expect(nowhere.status == 2 && nowhere.complaints.contains("none/answers"))
    #expect(try bench.reheard("check", "a.wav", "--index", "i.reheard", "--output", "/dev/null").status == 0)
    #expect(try bench.reheard("index", "list", "--index", "i.reheard", "--output", "list").status == 0)
    #expect(try bench.bytes("list").isEmpty == false)
  }

  @Test("nobody reading on is a quiet end")
  func brokenPipe() throws {
    let result = try bench.shell(
      """
      set +o pipefail; (trap '' PIPE; reheard check a.wav b.wav a.wav b.wav --index i.reheard --format ndjson --jobs 1
      echo "$?" >status) | true; sleep 0.1; until [ -s status ]; do sleep 0.1; done; cat status
      """)
    #expect(result.complaints.isEmpty, "\(result.complaints)")
    #expect(result.output == "141\n")
  }

  @Test("a name that would disturb a terminal does not")
  func names() throws {
    try bench.make("cp a.wav $'a\\e[31m\\nb.wav'")
    let result = try bench.shell("reheard check $'a\\e[31m\\nb.wav' $'no\\e[31m' --index i.reheard; true")
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
    let added = try bench.shell("reheard index add $'no\\e[31m' --index i.reheard")
    #expect(added.status == 2 && !added.complaints.unicodeScalars.contains("\u{1B}"))
  }
}
