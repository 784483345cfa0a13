import Testing

@Suite("Exit status")
struct ExitStatusTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test(
    "a wrong command line is 64, and says so on stderr alone",
    arguments: [
      ["check"], ["check", "a", "--format", "xml"], ["check", "a", "--jobs", "0"], ["check", "a", "--max-e", "0"],
      ["check", "a", "--max-e", "x"], ["check", "a", "-0"], ["check", "a", "--nonsense"], ["compare", "a"],
      ["compare", "a", "b", "c"], ["fingerprint", "a"], ["index", "add"], ["index", "show"], ["index", "remove"],
      ["index", "list", "--format", "html"], ["check", "a", "--stream", "-1"],
    ])
  func usage(arguments: [String]) throws {
    let result = try bench.shell((["reheard"] + arguments).map { "'\($0)'" }.joined(separator: " "))
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.complaints.contains("Usage:"), "\(result.complaints)")
  }

  @Test("help and version are 0")
  func help() throws {
    for arguments in [["--help"], ["index", "--help"], ["index", "add", "--help"], ["check", "--help"]] {
      let result = try bench.shell((["reheard"] + arguments).joined(separator: " "))
      #expect(result.status == 0 && result.output.contains("USAGE:"))
    }
    #expect(try bench.reheard("--version").output.hasPrefix("reheard "))
  }

  @Test("matched is 0, not matched 1, an error 2, whatever else there was")
  func answers() throws {
    try bench.tune("a.wav", seed: 1)
    try bench.tune("stranger.wav", seed: 2)
    try bench.make("ffmpeg -v error -f lavfi -i anullsrc -t 3 silence.wav")
    let added = try bench.reheard("index", "add", "a.wav", "--index", "i.reheard")
    #expect(added.status == 0 && added.output.isEmpty, "\(added)")
    func check(_ files: String) throws -> Int32 {
      try bench.shell("reheard check \(files) --index i.reheard").status
    }
    #expect(try check("a.wav") == 0)
    #expect(try check("stranger.wav") == 1)
    #expect(try check("silence.wav") == 1)
    #expect(try check("stranger.wav a.wav") == 0)
    #expect(try check("a.wav missing.wav") == 2)
    #expect(try check("missing.wav") == 2)
    #expect(try bench.reheard("compare", "a.wav", "a.wav").status == 0)
    #expect(try bench.reheard("compare", "a.wav", "stranger.wav").status == 1)
    #expect(try bench.reheard("compare", "a.wav", "missing.wav").status == 2)
    #expect(try bench.reheard("fingerprint", "a.wav", "--output", "p").status == 0)
    #expect(try bench.reheard("fingerprint", "a.wav", "missing.wav", "--output", "p").status == 2)
  }

  @Test("what is no index is 2, with words on stderr")
  func noIndex() throws {
    try bench.make("mkdir empty other; touch other/file; echo hello >file")
    for index in ["missing", "empty", "other", "file"] {
      for command in ["check a.wav", "index list", "index show x", "index remove x", "index verify", "index stats"] {
        let result = try bench.shell("reheard \(command) --index \(index)")
        #expect(result.status == 2 && result.output.isEmpty, "\(command) on \(index): \(result)")
        #expect(result.complaints.contains("reheard: error: \(index)"), "\(result.complaints)")
      }
    }
    try bench.tune("a.wav", seed: 1, seconds: 1)
    for index in ["other", "file", "file/below"] {
      let result = try bench.shell("reheard index add a.wav --index \(index)")
      #expect(result.status == 2 && result.complaints.contains("reheard: error: \(index)"), "\(result)")
    }
    #expect(try bench.shell("ls -A missing empty other").output.contains("lock") == false)
  }
}
