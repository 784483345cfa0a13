import Foundation
import Testing

/// "Do it again": what a dossier prints, typed into an empty shell in another folder, gives the same matches.
@Suite("Repetition")
struct RepetitionTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.tune("known.wav", seed: 1, seconds: 8)
    try bench.tune("other.wav", seed: 2, seconds: 8)
    try bench.make(
      #"""
      mkdir 'my clips' elsewhere
      sox -R known.wav 'my clips/it'\''s $HOME.wav' trim 1 6
      sox -R other.wav -- 'my clips/-o.wav' trim 1 6
      sox -R known.wav "my clips/$(printf 'two\nlines \351').wav" trim 0 5
      ffmpeg -v error -i other.wav -i known.wav -map 0 -map 1 -c pcm_s16le 'my clips/two.mka'
      """#)
    try bench.write(
      "id,author,timestamp,body,video_url\n7,=who,2022-02-24 08:00:00,text,https://example.org/it's $HOME.wav\n",
      to: "posts.csv")
    for (index, file) in [("one.reheard", "known.wav"), ("two.reheard", "other.wav")] {
      let added = try bench.reheard("index", "add", file, "--index", index)
      try #require(added.status == 0, "\(added.complaints)")
    }
  }

  /// The commands of a dossier, as a reader copies them.
  static func commands(_ page: String) -> [String] {
    page.matches(of: #/<pre><code><bdi dir="auto">([^<]*)<\/bdi><\/code><\/pre>/#).map { found in
      String(found.output.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
  }

  /// What decides whether two answers are the same.
  static func matches(_ output: String) throws -> [String] {
    try output.split(separator: "\n").flatMap { line -> [String] in
      let report = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let claim = report["claim"] as? [String: Any] ?? [:]
      let post =
        "\(claim["posted"] ?? "-") \(claim["account"] ?? "-") \(claim["caption"] ?? "-") \(claim["webpage_url"] ?? "-")"
      return (report["matches"] as? [[String: Any]] ?? []).map { match in
        let facts = ["match", "recording", "query_start", "query_stop", "e_value", "assessment"]
        return facts.map { "\(match[$0] ?? "-")" }.joined(separator: " ") + " " + post
      }
    }
  }

  /// Runs what a dossier prints in a shell that knows nothing, in another folder, with the data's format.
  private func again(_ command: String) throws -> Bench.Result {
    let program = try Bench.program().deletingLastPathComponent().path
    try bench.write("export PATH='\(program)':/usr/bin:/bin\n" + command + " --format ndjson\n", to: "again.sh")
    return try bench.shell("cd / && env -i bash '\(bench.path("again.sh"))'")
  }

  @Test(arguments: [
    ["check", "my clips/it's $HOME.wav", "--index", "one.reheard"],
    ["check", "my clips/it's $HOME.wav", "--index", "one.reheard", "--index", "two.reheard", "--max-e", "0.5"],
    [
      "check", "./my clips/-o.wav", "--index=two.reheard", "--posted", "2022-02-24",
      "--caption=-o 'it' \"is\" `$x`\n\u{202E}!",
    ],
    [
      "check", "my clips/two.mka", "--index", "one.reheard", "--stream", "1", "--account", "@who", "--url",
      "https://e.org/?a=1&b=2",
    ],
    ["check", "my clips/it's $HOME.wav", "--index", "one.reheard", "--claims", "posts.csv"],
    ["check", "prints", "--index", "one.reheard", "--posted", "2021"],
    ["compare", "my clips/it's $HOME.wav", "known.wav", "--posted", "2022-02-24T01:00:00+02:00", "--max-e", "1e-5"],
    ["compare", "my clips/two.mka", "other.wav", "--stream", "0"], ["compare", "prints", "known.wav"],
  ])
  func `the same options, the same matches`(words: [String]) throws {
    let prints = try bench.reheard("fingerprint", "my clips/it's $HOME.wav", "--output", "prints")
    try #require(prints.status == 0, "\(prints.complaints)")
    let found = try bench.run(words + ["--format", "ndjson"])
    try #require(found.status == 0, "\(found.complaints)")
    let page = try bench.run(words + ["--format", "html"])
    let commands = Self.commands(page.output)
    #expect(commands.count == 1 && Set(commands).count == 1, "\(page.complaints)")
    let repeated = try again(try #require(commands.first))
    #expect(try Self.matches(repeated.output) == Self.matches(found.output), "\(commands): \(repeated.complaints)")
    // The data alone say as much as the program that wrote them knew.
    try bench.write(found.output, to: "r.ndjson")
    let report = try bench.reheard("report", "r.ndjson", "--format", "html")
    #expect(Self.commands(report.output) == commands)
  }

  @Test func `names of any bytes, from a scan, by way of a case in another folder`() throws {
    let scan = try bench.reheard(
      "scan", "my clips", "--index", "one.reheard", "--claims", "posts.csv", "--case", "elsewhere/x.case", "--max-e",
      "0.01",
      "--format", "ndjson")
    try #require(scan.status == 0, "\(scan.complaints)")
    let page = try bench.shell("cd elsewhere && reheard report --case x.case --format html")
    let commands = Self.commands(page.output)
    #expect(commands.count == 3 && page.complaints.isEmpty, "\(page.complaints)")
    for command in commands {
      let repeated = try again(command)
      #expect(repeated.status == 0, "\(command): \(repeated.complaints)")
      let found = try Self.matches(repeated.output)
      #expect(try found.count == 1 && Self.matches(scan.output).contains(found[0]), "\(command): \(found)")
    }
  }

  @Test func `a publishable page names no folder`() throws {
    let folder = bench.folder.lastPathComponent
    let clip = bench.path("my clips/it's $HOME.wav")
    let words = ["check", clip, "--index", bench.path("one.reheard"), "--claims", bench.path("posts.csv")]
    #expect(try bench.run(words + ["--format", "html"]).output.contains(folder))
    let page = try bench.run(words + ["--format", "html", "--publishable"])
    #expect(page.status == 0 && !page.output.contains(folder) && !page.output.contains("my clips"))
    #expect(page.output.contains("Run where the clip, the index and the files of posts lie"))
    #expect(page.output.contains("it&#39;s $HOME.wav"))
    #expect(
      Self.commands(page.output) == [
        #"reheard check 'it'\''s $HOME.wav' --index one.reheard --max-e 0.001 --claims posts.csv"#
      ])
    try FileManager.default.removeItem(atPath: bench.path("known.wav"))
    let poor = try bench.run(words + ["--format", "html", "--publishable"])
    #expect(poor.output.contains("No excerpts") && !poor.output.contains(folder))
    #expect(try bench.run(words + ["--publishable"]).status == 64)
  }
}
