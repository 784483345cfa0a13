import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.tune("a.wav", seed: 1)
    try bench.tune("b.wav", seed: 2)
  }

  @Test("without a command: how to begin, and 64")
  func nothing() throws {
    let result = try bench.reheard()
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.complaints.hasPrefix("usage: reheard COMMAND"))
    #expect(result.complaints.split(separator: "\n").count < 10)
  }

  @Test(
    "a word that is no command: the one that was meant",
    arguments: [
      (["chekc", "a.wav"], "did you mean 'reheard check'?"), (["comp", "a", "b"], "did you mean 'reheard compare'?"),
      (["index", "lst"], "did you mean 'reheard index list'?"), (["index", "vrefiy"], "'reheard index verify'?"),
      (["nonsense"], "there are index, event, check"),
    ])
  func meant(_ words: [String], _ said: String) throws {
    let result = try bench.shell("reheard " + words.joined(separator: " "))
    #expect(result.status == 64)
    #expect(result.complaints.contains(said), "\(result.complaints)")
  }

  @Test("common options have one letter")
  func letters() throws {
    try #require(bench.reheard("index", "add", "a.wav", "-i", "i.reheard", "-j", "1").status == 0)
    let long = try bench.reheard("check", "a.wav", "--index", "i.reheard", "--format", "json")
    let short = try bench.reheard("check", "a.wav", "-i", "i.reheard", "-f", "json", "-o", "x.json")
    #expect(short.status == 0 && short.output.isEmpty)
    #expect(try bench.bytes("x.json") == Data(long.output.utf8))
  }

  @Test("quiet says errors alone, verbose what became of each file")
  func levels() throws {
    let usual = try bench.reheard("index", "add", "a.wav", "-i", "i.reheard")
    #expect(usual.complaints.hasPrefix("reheard: i.reheard: 1 recording added"))
    let quiet = try bench.reheard("index", "add", "a.wav", "none.wav", "-i", "i.reheard", "-q")
    #expect(quiet.status == 2)
    #expect(quiet.complaints.split(separator: "\n").allSatisfy { $0.hasPrefix("reheard: error: none.wav") })
    let verbose = try bench.reheard("index", "add", "b.wav", "-i", "i.reheard", "-v")
    #expect(verbose.complaints.contains("reheard: b.wav: added\n"))
    #expect(try bench.reheard("check", "b.wav", "-i", "i.reheard", "-v").complaints.contains("b.wav: matched"))
    #expect(try bench.reheard("check", "b.wav", "-q", "-v").status == 64)
  }

  @Test(
    "a name of a result that says another format is warned of, whatever writes it",
    arguments: ["index list", "index stats", "check a.wav", "compare a.wav b.wav", "cluster a.wav b.wav"])
  func endings(_ command: String) throws {
    _ = try bench.reheard("index", "add", "a.wav", "-i", "i.reheard", "-q")
    let index = command.hasPrefix("c") && !command.hasPrefix("check") ? "" : " -i i.reheard"
    let named = try bench.shell("reheard \(command)\(index) -o x.json; true")
    #expect(named.complaints.contains("warning: x.json: is written as text; --format json is what its name says"))
    let right = try bench.shell("reheard \(command)\(index) -f json -o y.json; true")
    #expect(!right.complaints.contains("is what its name says"), "\(right.complaints)")
  }

  @Test("a case in the place of results is told from nonsense; a caption without quotes judges nobody")
  func traps() throws {
    _ = try bench.reheard("index", "add", "a.wav", "-i", "i.reheard")
    _ = try bench.reheard("scan", ".", "--case", "c.case", "-i", "i.reheard", "-o", "r.txt")
    let result = try bench.reheard("report", "c.case")
    #expect(result.status == 2 && result.complaints.contains("a case is named with --case c.case"), "\(result)")
    let loose = try bench.shell("reheard check a.wav -i i.reheard --posted 2022-02-24 --caption Kyiv, this morning")
    #expect(loose.status == 64 && loose.output.isEmpty && loose.complaints.contains("is put in quotes"), "\(loose)")
  }

  @Test("colours only where they are wanted: a pipe gets none, NO_COLOR is heard")
  func colours() throws {
    let plain = try bench.reheard("check", "none.wav", "-i", "i.reheard")
    #expect(!plain.complaints.contains("\u{1B}"))
    _ = try bench.reheard("index", "add", "a.wav", "-i", "i.reheard")
    let coloured = try bench.reheard("check", "none.wav", "-i", "i.reheard", "--color", "always")
    #expect(coloured.complaints.hasPrefix("reheard: \u{1B}[1;31merror:\u{1B}[0m none.wav"))
    let terminal = "env -u NO_COLOR TERM=xterm script -qec 'reheard check none.wav -i i.reheard -f csv' /dev/null"
    let seen = try bench.shell("\(terminal); true")
    #expect(seen.output.contains("\u{1B}[1;31merror:"), "\(seen)")
    let unseen = try bench.shell("\(terminal.replacing("-u NO_COLOR", with: "NO_COLOR=1")); true")
    #expect(unseen.output.contains("reheard: error:"), "\(unseen)")
  }

  @Test("a dry run names what would be heard, and makes nothing")
  func dryRun() throws {
    let first = try bench.reheard("index", "add", "a.wav", "b.wav", "-i", "i.reheard", "--dry-run")
    #expect(first.status == 0 && first.output == "a.wav\nb.wav\n2 files to hear\n")
    #expect(try bench.shell("ls -d *.reheard; true").output.isEmpty)
    _ = try bench.reheard("index", "add", "a.wav", "-i", "i.reheard")
    let second = try bench.reheard("index", "add", "a.wav", "b.wav", "gone.wav", "-i", "i.reheard", "--dry-run")
    #expect(second.status == 2 && second.output == "b.wav\n1 file to hear, 1 there already\n")
    #expect(second.complaints.contains("error: gone.wav: no such file"))
  }

  @Test("the demonstration finds its clip and no stranger, and does not mix with what is there")
  func demonstration() throws {
    let result = try bench.reheard("demo", "try")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("(event example-harbour-2020"), "\(result.output)")
    #expect(result.output.contains("recycled: ") && result.output.contains("8.0 % faster"), "\(result.output)")
    #expect(result.output.contains("clips/stranger.wav: no match in this index"), "\(result.output)")
    let again = try bench.reheard("demo", "try")
    #expect(again.status == 2 && again.complaints.contains("try: is there already"))
  }

  @Test("bash completes names of files, recordings, events and matches")
  func completion() throws {
    try bench.park(seconds: 8)
    _ = try bench.reheard("index", "add", "b.wav", "event.yaml", "-i", "i.reheard")
    _ = try bench.reheard("scan", ".", "--case", "c.case", "-i", "i.reheard", "-o", "r.txt")
    try bench.make("mkdir -p folder && cp a.wav folder/clip-of-port.wav")
    func complete(_ words: String...) throws -> [String] {
      let line = words.map { "'\($0)'" }.joined(separator: " ")
      return try bench.shell(
        """
        export REHEARD_CASE=c.case; source <(reheard --generate-completion-script bash)
        COMP_WORDS=(reheard \(line)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
        $(complete -p reheard | sed 's/.*-F \\([^ ]*\\).*/\\1/') reheard "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      ).output.split(separator: "\n").map(String.init).sorted()
    }
    #expect(try complete("check", "folder/cl") == ["folder/clip-of-port.wav"])
    #expect(try complete("chec") == ["check"])
    #expect(try complete("index", "show", "-i", "i.reheard", "b") == ["b.wav"])
    #expect(try complete("index", "remove", "-i", "i.reheard", "--event", "pa") == ["park-2020"])
    let match = try #require(complete("decide", "").first { $0.count == 10 })
    #expect(try complete("decide", String(match.prefix(4))) == [match])
    #expect(try complete("check", "--format", "nd") == ["ndjson"])
  }
}
