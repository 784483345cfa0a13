import Foundation
import Testing

/// Small versions of `Scripts/overwrite-trial`.
@Suite("Nothing that is read is overwritten")
final class WritingTests {
  let bench: Bench

  /// Every command with every option that writes to a path that a person names; OUT stands for it.
  private static let writers: [(option: String, command: String)] = [
    ("check --output", "check d/clip.wav --index i.reheard --format csv --output OUT"),
    ("check --output", "check d/clip.wav --index i.reheard --format html --output OUT"),
    ("check --output", "check d/clip.wav --index i.reheard --output OUT"),
    ("compare --output", "compare d/clip.wav tune.wav --format json --output OUT"),
    ("scan --output", "scan d --case my.case --index i.reheard --output OUT"),
    ("report --output", "report --case my.case --format html --output OUT"),
    ("report --package", "report --case my.case --package OUT"),
    ("cluster --output", "cluster d --output OUT"),
    ("cluster --exports", "cluster d --exports OUT"),
    ("fingerprint --output", "fingerprint d/clip.wav --output OUT"),
    ("index list --output", "index list --index i.reheard --output OUT"),
    ("index show --output", "index show tune.wav --index i.reheard --format json --output OUT"),
    ("index stats --output", "index stats --index i.reheard --format csv --output OUT"),
    ("calibrate --output", "calibrate --index i.reheard --output OUT"),
    ("calibrate --plot", "calibrate --index i.reheard --plot OUT"),
    ("index export file", "index export OUT --index i.reheard"),
    ("index backup dest", "index backup OUT --index i.reheard"),
    ("event new file", "event new OUT"),
    ("scan --case", "scan d --index i.reheard --case OUT"),
    ("cluster --case", "cluster d --case OUT"),
    ("index add --index", "index add d/clip.wav --index OUT"),
    ("index import --index", "index import old.export --index OUT"),
  ]

  init() throws {
    bench = try Bench()
    try bench.park(seconds: 4)
    try bench.make("mkdir d; cp tune.wav d/clip.wav; cp tune.wav d/twin.wav; printf '\\xff\\xfb\\x90\\0' >sound.mp3")
    try bench.write("{\"id\": \"7\", \"title\": \"A post\", \"upload_date\": \"20220224\"}", to: "d/clip.info.json")
    try bench.write("Call her: no match yet\n", to: "notes.txt")
    try bench.make(
      """
      reheard index add event.yaml --index i.reheard 2>/dev/null; reheard index export old.export --index i.reheard 2>/dev/null
      reheard scan d --case my.case --index i.reheard >/dev/null 2>&1; ln -s tune.wav link; ln tune.wav hard
      """)
  }

  /// Every file with its content.
  private func state() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: bench.folder.path) where !name.hasSuffix("/lock") {
      files[name] = FileManager.default.contents(atPath: bench.path(name)) ?? Data()
    }
    return files
  }

  @Test("every way to write is refused where media, a case, an index, a sidecar or an event is")
  func everywhere() throws {
    let before = try state()
    for (_, command) in Self.writers {
      for target in [
        "tune.wav", "link", "hard", "d/../tune.wav", "sound.mp3", "my.case", "i.reheard/catalogue.sqlite",
        "i.reheard/x",
        "d/clip.info.json", "event.yaml", "notes.txt",
      ] {
        // A case may be made larger by the commands that are there for it.
        if target == "my.case", command.contains("--case OUT") { continue }
        let words = "reheard " + command.replacing("OUT", with: target)
        let result = try bench.shell(words)
        #expect(result.status == 2, "\(words): \(result)")
        #expect(result.complaints.contains("reheard: error: \(target)"), "\(words): \(result.complaints)")
        let isWorkedOn = command.contains("my.case")
        let after = try state().filter { !isWorkedOn || !$0.key.hasPrefix("my.case") }
        #expect(after == before.filter { !isWorkedOn || !$0.key.hasPrefix("my.case") }, "\(words)")
      }
    }
  }

  @Test("no option that names a path is forgotten here")
  func isComplete() throws {
    let text = try bench.reheard("--experimental-dump-help").output
    let tree = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let reading: Set<String> = [
      "--index", "--case", "--claims", "--popular", "--accounts", "--files-from", "--recording", "paths", "files",
      "folders", "a", "b",
    ]
    var found: Set<String> = []
    func walk(_ command: [String: Any], _ path: [String]) {
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let names = argument["names"] as? [[String: Any]] ?? []
        let long = names.first { $0["kind"] as? String == "long" }?["name"] as? String
        let value = argument["valueName"] as? String ?? ""
        let name = long.map { "--" + $0 } ?? value
        let isPath = ["path", "file", "folder", "dest", "list", "csv"].contains(value)
        if isPath, !reading.contains(name) { found.insert((path + [name]).joined(separator: " ")) }
      }
      for sub in command["subcommands"] as? [[String: Any]] ?? [] {
        if let name = sub["commandName"] as? String, name != "help" { walk(sub, path + [name]) }
      }
    }
    walk(try #require(tree["command"] as? [String: Any]), [])
    // What is imported is read.
    found.remove("index import file")
    // Which clips a report is about, and a folder that must be new.
    found.subtract(["report --clip", "demo folder"])
    let known = Set(Self.writers.map(\.option).filter { !$0.hasSuffix("--case") && !$0.hasSuffix("--index") })
    #expect(found == known)
  }

  @Test("the same command can be run again over its own result, and --force covers a note")
  func again() throws {
    for (number, (option, command)) in Self.writers.enumerated()
    where !["--case", "--index", "--package", "dest", "calibrate", "event new"].contains(where: { option.contains($0) })
    {
      let name = "out-\(number)"
      for time in ["once", "twice"] {
        let result = try bench.shell("reheard " + command.replacing("OUT", with: name))
        #expect(result.status < 2, "\(command), \(time): \(result)")
      }
      if option != "cluster --exports" {
        let forced = try bench.shell(
          "cp notes.txt my.txt; reheard " + command.replacing("OUT", with: "my.txt") + " --force")
        #expect(forced.status < 2, "\(command): \(forced)")
        #expect(try bench.bytes("my.txt") == bench.bytes(name), "\(command)")
        let media = try bench.shell("reheard " + command.replacing("OUT", with: "tune.wav") + " --force")
        #expect(media.status == 2, "\(command): \(media)")
      }
    }
    #expect(try bench.shell("ls -A").output.contains(".part") == false)
  }

  @Test("stdout by its name is written to, not replaced; a disk is refused")
  func devices() throws {
    let appended = try bench.shell(
      "echo first >log; reheard index stats --index i.reheard --output /dev/stdout >>log; head -1 log; wc -l <log")
    #expect(appended.output.hasPrefix("first\n") && !appended.output.hasSuffix("\n1\n"), "\(appended)")
    let piped = try bench.shell("reheard index stats --index i.reheard --output /dev/stdout | head -1")
    #expect(piped.output.hasPrefix("recordings"))
    #expect(try bench.shell("reheard index stats --index i.reheard --output /dev/null").status == 0)
  }
}
