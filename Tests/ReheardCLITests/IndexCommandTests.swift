import Foundation
import Testing

@Suite("reheard index")
struct IndexCommandTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    for seed in 1...3 { try bench.tune("\(seed).wav", seed: seed, seconds: 4) }
  }

  @Test("add, list, show, stats, remove, verify")
  func life() throws {
    let added = try bench.shell("cp 2.wav copy.wav; reheard index add 1.wav 2.wav 3.wav copy.wav --index i.reheard")
    #expect(added.status == 0)
    #expect(added.complaints.contains("copy.wav: the same content is in the index already, as 2.wav"))
    #expect(added.complaints.contains("3 recordings added"))
    let list = try bench.shell("reheard index list --index i.reheard --format ndjson").objects
    #expect(list.map { $0["recording"] as? String } == ["1.wav", "2.wav", "3.wav"])
    let card = try bench.shell("reheard index show 2.wav --index i.reheard")
    #expect(card.status == 0 && card.output.contains("2.wav"))
    let stats = try #require(try bench.shell("reheard index stats --index i.reheard --format ndjson").objects.first)
    #expect(stats["recordings"] as? Int == 3 && stats["segments"] as? Int == 1)
    // By whatever name it is called.
    _ = try bench.shell("ln -s i.reheard link.reheard")
    let linked = try #require(
      try bench.shell("reheard index stats --index link.reheard --format ndjson").objects.first)
    #expect(linked["bytes"] as? Int == stats["bytes"] as? Int && stats["bytes"] as? Int ?? 0 > 1000)
    let digest = try #require(stats["index_digest"] as? String)
    let missing = try bench.shell("reheard index remove 1.wav nothing --index i.reheard")
    #expect(missing.status == 2 && missing.complaints.contains("nothing"))
    #expect(try bench.shell("reheard index remove 2.wav --index i.reheard").status == 0)
    #expect(try bench.shell("reheard check 2.wav --index i.reheard").status == 1)
    #expect(try bench.shell("reheard check 3.wav --index i.reheard").status == 0)
    #expect(try bench.shell("reheard index stats --index i.reheard --format json").output.contains(digest) == false)
    let verified = try bench.shell("reheard index verify --index i.reheard")
    #expect(verified.status == 0 && verified.output == "i.reheard: whole: 1 segment, 2 recordings\n")
  }

  @Test("a damaged segment is found and named")
  func damage() throws {
    try bench.make("reheard index add 1.wav --index i.reheard 2>/dev/null")
    try bench.make("f=$(ls i.reheard/segments/*); printf 'X' | dd of=$f bs=1 seek=2000 conv=notrunc 2>/dev/null")
    let result = try bench.shell("reheard index verify --index i.reheard")
    #expect(result.status == 2)
    #expect(result.output.contains(".segment is damaged"), "\(result.output)")
  }

  @Test("the index is the same, byte by byte, for any --jobs and any way to name the files")
  func determinism() throws {
    try bench.make("reheard index add 1.wav 2.wav 3.wav --index one.reheard --jobs 1 2>/dev/null")
    try bench.make(
      "printf '1.wav\\n2.wav\\n3.wav\\n' | reheard index add --files-from - --index two.reheard --jobs 4 2>/dev/null")
    try bench.make(
      "printf '%s\\0' 2.wav 3.wav >list; reheard index add 1.wav -0 --files-from list --index three.reheard 2>/dev/null"
    )
    try bench.make("diff -r one.reheard two.reheard; diff -r one.reheard three.reheard")
    #expect(try bench.shell("reheard index add --files-from nowhere --index i.reheard").status == 2)
  }

  @Test("the index is $REHEARD_INDEX, else ./reference.reheard")
  func defaults() throws {
    #expect(try bench.reheard("index", "add", "1.wav").status == 0)
    #expect(try bench.reheard("index", "add", "2.wav", environment: ["REHEARD_INDEX": "other.reheard"]).status == 0)
    #expect(try bench.reheard("check", "1.wav").status == 0)
    #expect(try bench.reheard("check", "1.wav", environment: ["REHEARD_INDEX": "other.reheard"]).status == 1)
    #expect(try bench.reheard("check", "1.wav", "--index", "other.reheard", "--index", "reference.reheard").status == 0)
    #expect(FileManager.default.fileExists(atPath: bench.path("reference.reheard/catalogue.sqlite")))
  }

  @Test("what cannot be added is said, and the rest is added")
  func mixed() throws {
    try bench.make(
      "mkdir folder; mv 2.wav folder; echo text >folder/text; echo '{}' >folder/2.info.json; echo text >text.mp3")
    let result = try bench.shell("reheard index add missing.wav text.mp3 folder 3.wav --index i.reheard")
    #expect(result.status == 2)
    for words in [
      "reheard: error: missing.wav: no such file", "reheard: error: text.mp3: is a text file",
      "reheard: warning: passed over: folder/text",
      "reheard: warning: folder: 1 file that is no media by name passed over",
      "2 recordings added", "2 failed",
    ] {
      #expect(result.complaints.contains(words), "\(words) is not in:\n\(result.complaints)")
    }
    let folder = try bench.shell("reheard index add folder --index j.reheard")
    #expect(folder.status == 0, "what is no sound in a folder is no error: \(folder.complaints)")
  }

  @Test("fingerprints travel: indexed and checked elsewhere they give what the media give")
  func portable() throws {
    try bench.make(
      "reheard fingerprint 1.wav 2.wav --output two.prints 2>/dev/null; reheard fingerprint 1.wav 2.wav --output again.prints --jobs 1 2>/dev/null; cmp two.prints again.prints"
    )
    try bench.make(
      "reheard index add 1.wav 2.wav --index media.reheard 2>/dev/null; reheard index add two.prints --index prints.reheard 2>/dev/null; diff -r media.reheard prints.reheard"
    )
    let media = try bench.shell("reheard check 1.wav 2.wav --index media.reheard --format ndjson")
    let prints = try bench.shell("reheard check two.prints --index media.reheard --format ndjson")
    let told = prints.output.replacing(#""given": "two.prints", "#, with: "")
    #expect(media.status == 0 && media.output == told && media.output != prints.output)
    #expect(try bench.bytes("two.prints").count < 20_000)
  }
}
