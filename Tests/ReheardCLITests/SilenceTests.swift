import Foundation
import Testing

@Suite("Nothing is silent, and nothing is a trap")
struct SilenceTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.tune("a.wav", seed: 1)
    try bench.tune("b.wav", seed: 2)
    try bench.make("reheard index add a.wav --index reference.reheard 2>/dev/null")
  }

  @Test(
    "what could not be checked is said on stderr in every format", arguments: ["text", "json", "ndjson", "csv", "html"])
  func errors(format: String) throws {
    for command in ["check nosuch.mp4 a.wav", "compare a.wav nosuch.mp4", "compare nosuch.mp4 a.wav"] {
      for place in ["", " --output out"] {
        let result = try bench.shell("rm -f out; reheard \(command) --format \(format)\(place)")
        #expect(result.status == 2)
        #expect(result.complaints == "reheard: error: nosuch.mp4: no such file\n", "\(command)\(place): \(result)")
      }
    }
  }

  @Test("under nothing but errors stands nothing about matches")
  func disclaimer() throws {
    #expect(try bench.shell("reheard check nosuch.mp4").output.contains("A match shows") == false)
    #expect(try bench.shell("reheard check nosuch.mp4 b.wav").output.contains("A match shows"))
  }

  @Test("a mistyped path, or a file without sound, makes no index")
  func typo() throws {
    try bench.make("ffmpeg -v error -f lavfi -i color=s=64x64 -t 1 mute.mp4; echo words >words.mp4")
    for name in ["nosuch.mp4", "words.mp4", "mute.mp4", "."] {
      let folder = name == "." ? "mkdir -p none; reheard index add none" : "reheard index add \(name)"
      _ = try bench.shell("\(folder) --index new.reheard")
      #expect(!FileManager.default.fileExists(atPath: bench.path("new.reheard")), "\(name)")
    }
    #expect(try bench.shell("reheard index add nosuch.mp4 b.wav --index new.reheard").status == 2)
    #expect(try bench.shell("reheard check b.wav --index new.reheard").status == 0)
  }

  @Test("an index without recordings is warned of, and so are folders and lists without anything")
  func empty() throws {
    try bench.make("reheard index remove a.wav 2>/dev/null; mkdir none clips; cp b.wav clips; : >list")
    for command in ["check b.wav", "scan clips", "cluster clips --index reference.reheard"] {
      let result = try bench.shell("reheard \(command)")
      #expect(
        result.complaints.contains("reheard: warning: reference.reheard: the index holds no recording"), "\(result)")
    }
    for command in ["scan none", "cluster none", "index add none"] {
      #expect(try bench.shell("reheard \(command)").complaints.contains("reheard: warning: none: there is no "))
    }
    #expect(
      try bench.shell("reheard cluster none").output.hasPrefix("no clips: there is nothing to hold against each other"))
    #expect(try bench.shell("reheard cluster clips").output.hasPrefix("1 clip: there is no other to hold it against"))
    let listed = try bench.shell("reheard check --files-from list")
    #expect(listed.complaints.contains("reheard: warning: list: there is no path in this list"))
  }

  @Test("lists as other systems write them")
  func lists() throws {
    try bench.make("printf '\\xef\\xbb\\xbfa.wav\\r\\n\\r\\nb.wav\\r\\n' >list")
    let result = try bench.shell("reheard check --files-from list --format ndjson")
    #expect(try result.objects.map { $0["file"] as? String } == ["a.wav", "b.wav"], "\(result)")
  }

  @Test("what is no list is not taken for thousands of names")
  func noLists() throws {
    for command in ["check --files-from a.wav", "scan --files-from b.wav", "index add --files-from a.wav"] {
      let result = try bench.shell("reheard \(command)")
      #expect(
        result.status == 2 && result.complaints.contains("a.wav: cannot read the list") == command.contains("a.wav"))
      #expect(result.complaints.split(separator: "\n").count == 1, "\(result.complaints.prefix(300))")
    }
    let claims = try bench.shell("mkdir posts; reheard check b.wav --claims posts")
    #expect(
      claims.status == 2 && claims.complaints.contains("posts: ") && claims.complaints.contains("name a file in it"))
    #expect(try bench.shell("reheard index import none").complaints == "reheard: error: none: no such file\n")
  }

  @Test("what is there already under the same name need not be said, and under another must be")
  func again() throws {
    let again = try bench.shell("reheard index add a.wav")
    #expect(
      again.status == 0
        && again.complaints == "reheard: reference.reheard: 0 recordings added, 1 there already\n")
    let copy = try bench.shell("cp a.wav copy.wav; reheard index add copy.wav")
    #expect(copy.complaints.contains("reheard: warning: copy.wav: the same content is in the index already, as a.wav"))
    try bench.make(
      """
      mkdir events; printf 'id: e\ntitle: T\ndate: 2020-08-04\nsources: [{url: "https://e.org", supports: [date]}]\n' >events/e.yaml
      echo 'recordings: [{path: ../a.wav}]' >>events/e.yaml; reheard index add events/e.yaml 2>/dev/null
      """)
    let event = try bench.shell("reheard index add events/e.yaml")
    #expect(event.complaints == "reheard: reference.reheard: 0 recordings added, 1 there already\n", "\(event)")
    let impossible = try bench.shell("reheard check a.wav --posted 2999-01-01")
    #expect(impossible.status == 64 && impossible.complaints.contains("not one that has not come yet"), "\(impossible)")
  }

  @Test("a name that begins with a hyphen is refused, and never asks for help")
  func hyphens() throws {
    try bench.make("cp a.wav ./-hAbC.mp4; cp a.wav ./--help; mkdir folder; cp a.wav ./-0")
    for command in ["check *", "scan *", "compare -hAbC.mp4 a.wav", "index add -hAbC.mp4", "check --help", "check -0"] {
      let result = try bench.shell("reheard \(command)")
      #expect(result.status == 64 && result.output.isEmpty, "\(command): \(result)")
      #expect(result.complaints.contains("name it ./-"), "\(command): \(result.complaints)")
    }
    let missing = try bench.shell("reheard check -hXyZ.mp4")
    #expect(missing.status == 64 && missing.output.isEmpty && missing.complaints.contains("./-hXyZ.mp4"))
    #expect(try bench.shell("reheard check ./-hAbC.mp4").status == 0)
    #expect(try bench.shell("reheard check -- -hAbC.mp4").status == 0)
    #expect(try bench.shell("cd folder; reheard check --help").status == 0)
  }

  @Test("csv is a table, or refused")
  func tables() throws {
    let stats = try bench.shell("reheard index stats --format csv").output.split(separator: "\r\n")
    #expect(stats.count == 2 && stats[0].hasPrefix("recordings,events,") && stats[1].hasPrefix("1,0,"))
    for command in ["index show a.wav", "calibrate", "report --case x --media-review"] {
      #expect(try bench.shell("reheard \(command) --format csv").status == 64, "\(command)")
    }
    #expect(try bench.shell("reheard report --case x --package p --format csv").status == 64)
  }

  @Test("a report of results finds the default index, and says where there is none")
  func report() throws {
    try bench.make("reheard check a.wav --format ndjson --output res.ndjson")
    let result = try bench.shell("reheard report res.ndjson --format html")
    #expect(result.status == 0 && result.complaints.isEmpty && result.output.contains("<audio"), "\(result.complaints)")
    let without = try bench.shell("mv reference.reheard else; reheard report res.ndjson")
    #expect(without.status == 0 && without.complaints.contains("name it with --index"), "\(without)")
  }

  @Test("what a folder and an address are for is said")
  func otherThings() throws {
    try bench.make("mkdir clips")
    for command in ["check clips", "compare clips a.wav", "fingerprint clips --output p"] {
      #expect(try bench.shell("reheard \(command)").complaints.contains("'reheard scan' checks all clips in a folder"))
    }
    for command in ["check", "scan", "cluster", "index add", "compare a.wav"] {
      let result = try bench.shell("reheard \(command) https://example.org/v/1")
      #expect(result.status == 2 && result.complaints.contains("yt-dlp"), "\(command): \(result)")
    }
    try bench.make("reheard index export x.export 2>/dev/null")
    let export = try bench.shell("reheard index add x.export --index new.reheard")
    #expect(export.status == 2 && export.complaints.contains("'reheard index import'"), "\(export)")
    #expect(try bench.shell("reheard check x.export").complaints.contains("'reheard index import'"))
  }

  @Test("a mute video has one status in all commands")
  func mute() throws {
    try bench.make(
      "mkdir clips; ffmpeg -v error -f lavfi -i color=s=64x64 -t 1 clips/mute.mp4; cp clips/mute.mp4 clips/twin.mp4")
    for command in ["check clips/mute.mp4", "compare clips/mute.mp4 a.wav", "scan clips/mute.mp4"] {
      let result = try bench.shell("reheard \(command) --format ndjson")
      let object = try #require(result.objects.first)
      #expect(result.status == 1 && object["status"] as? String == "not-enough-sound", "\(command): \(result)")
      #expect(object["duration"] is NSNull && object["sha256"] as? String != nil)
    }
    #expect(try bench.shell("reheard check clips/mute.mp4").output.contains("has no audio stream"))
    let reversed = try bench.shell("reheard compare a.wav clips/mute.mp4")
    #expect(reversed.status == 1 && reversed.output.contains("clips/mute.mp4 has no audio stream"), "\(reversed)")
    let added = try bench.shell("reheard index add clips/mute.mp4")
    #expect(added.status == 0 && added.complaints.contains("has no audio stream"), "\(added)")
    let grouped = try bench.shell("reheard cluster clips")
    #expect(grouped.status == 1, "two mute videos share no sound: \(grouped)")
    let prints = try bench.shell("reheard fingerprint clips/mute.mp4 --output p; reheard check p")
    #expect(prints.status == 1 && prints.output.contains("has no audio stream"))
    #expect(prints.complaints.contains("reheard: warning: clips/mute.mp4: it has no audio stream"), "\(prints)")
  }

  @Test("the same index twice is once, whatever it is called")
  func sameIndex() throws {
    let once = try bench.shell("reheard check a.wav --format ndjson")
    let twice = try bench.shell(
      "ln -s reference.reheard link; reheard check a.wav --index reference.reheard --index ./reference.reheard/ --index link --format ndjson"
    )
    #expect(twice.output == once.output)
  }

  @Test("no error is in a library's own words")
  func foreignErrors() throws {
    try bench.make("mkdir clips; cp a.wav clips; cp a.wav clips/b.wav; echo x >file")
    for command in [
      "cluster clips --exports file", "cluster clips --exports none/below", "index backup none/below", "report file",
      "check a.wav --claims clips", "cluster clips --accounts clips", "check --files-from clips",
      "scan clips --case clips",
      "scan clips --case none/c", "index export none/x", "report --case none", "index import clips",
    ] {
      let result = try bench.shell("reheard \(command)")
      #expect(result.status == 2 && result.complaints.contains("reheard: error: "), "\(command): \(result)")
      for word in ["NSCocoa", "NSPOSIX", "Error Domain", "UserInfo"] {
        #expect(!result.complaints.contains(word), "\(command): \(result.complaints)")
      }
    }
  }

  @Test("compare speaks of two files, says when they are one, and says why in every format")
  func compare() throws {
    let other = try bench.shell("reheard compare a.wav b.wav")
    #expect(other.output.hasPrefix("a.wav: nothing in common found with b.wav (00:06.0)"), "\(other)")
    let same = try bench.shell("cp a.wav c.wav; reheard compare a.wav c.wav")
    #expect(same.output.contains("shares 1 stretch of sound with c.wav") && same.output.contains("byte by byte"))
    #expect(!same.output.contains("this index") && !same.output.contains("runner-up"), "\(same.output)")
    let text = try bench.shell("reheard compare a.wav b.wav --explain").output
    #expect(text.contains("not tried") && text.contains("missing:"), "\(text)")
    for format in ["html", "csv", "json"] {
      let result = try bench.shell("reheard compare a.wav b.wav --explain --format \(format)")
      #expect(
        result.output.contains("missing") || result.output.contains("needed_score"), "\(format): \(result.output)")
    }
  }

  @Test("a decision says which clip and recording it is about, and a short name which it may be")
  func decide() throws {
    try bench.make("mkdir clips; cp a.wav clips/1.wav; cp a.wav clips/2.wav; reheard scan clips >/dev/null 2>&1")
    let text = try bench.shell("reheard report --case reheard.case --format ndjson").output
    let names = text.matches(of: #/"match": "([0-9a-z]+)"/#).map { String($0.output.1) }
    let name = try #require(names.first)
    let short = try bench.shell("reheard decide \(name.prefix(1)) confirmed --by Ana")
    #expect(short.status == 2 && short.complaints.contains("\(name) (clips/"), "\(short)")
    #expect(short.complaints.contains(" with a.wav)"), "\(short)")
    let decided = try bench.shell("reheard decide \(name) confirmed --by Ana")
    #expect(decided.status == 0 && decided.complaints.contains(" with a.wav"), "\(decided)")
  }

  @Test("rebuilding without what is missing gives it up, and keeps it otherwise")
  func rebuild() throws {
    try bench.make("reheard index add b.wav 2>/dev/null; rm b.wav")
    let kept = try bench.shell("reheard index rebuild")
    #expect(kept.status == 0 && kept.complaints.contains("kept: b.wav"), "\(kept)")
    let gone = try bench.shell("reheard index rebuild --without-missing")
    #expect(gone.complaints.contains("gone: b.wav"), "\(gone)")
    #expect(try bench.shell("reheard index list --format ndjson").objects.count == 1)
  }
}
