import Foundation
import Testing

/// Small versions of `Scripts/crash-trial`.
@Suite("An index with others about")
struct StorageTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    for seed in 1...4 { try bench.tune("\(seed).wav", seed: seed, seconds: 3) }
    try bench.make(
      """
      for n in 1 2 3 4; do reheard fingerprint $n.wav --output $n.prints; done
      reheard index add 1.prints --index i.reheard; reheard index add 2.prints --index i.reheard
      reheard index add 3.prints --index far.reheard; reheard index export far.export --index far.reheard
      """)
  }

  private func names() throws -> [String] {
    try bench.shell("reheard index list --index i.reheard --format ndjson").objects
      .compactMap { $0["recording"] as? String }
  }

  private func expectWhole(_ when: String) throws {
    let verified = try bench.shell("reheard index verify --index i.reheard")
    #expect(verified.status == 0, "\(when): \(verified)")
    #expect(try bench.shell("reheard check 1.prints --index i.reheard").status == 0, "\(when)")
  }

  @Test("a second writer waits and says for whom, or says who it is")
  func secondWriter() throws {
    let refused = try bench.shell(
      "exec 9>>i.reheard/lock; flock 9; echo '77 desk 2026-03-01T12:00:00Z' >i.reheard/lock; "
        + "reheard index remove 1.wav --index i.reheard --no-wait")
    #expect(refused.status == 2)
    #expect(refused.complaints.contains("process 77 on desk since 2026-03-01T12:00:00Z"), "\(refused.complaints)")
    // The other writer ends when it hears that it is waited for, or after a minute.
    let waited = try bench.shell(
      """
      : >said
      (flock 9; for turn in {1..600}; do grep -q waiting said && break; sleep 0.1; done) 9>>i.reheard/lock &
      while flock -n i.reheard/lock true; do sleep 0.05; done
      reheard index remove 2.wav --index i.reheard 2>said; status=$?; cat said >&2; exit $status
      """)
    #expect(waited.status == 0 && waited.complaints.contains("waiting for"), "\(waited.complaints)")
    #expect(try names() == ["1.wav"])
  }

  @Test(
    "killed while merging or importing, an index is as before or as after", arguments: ["merge", "import far.export"])
  func killed(command: String) throws {
    for microseconds: UInt32 in [5_000, 20_000, 40_000, 80_000] {
      let words = command.split(separator: " ").map(String.init)
      let process = try bench.start("index", words[0], words.count > 1 ? words[1] : "--no-wait", "--index", "i.reheard")
      usleep(microseconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWhole("\(command) killed after \(microseconds / 1000) ms")
      #expect([["1.wav", "2.wav"], ["1.wav", "2.wav", "far/3.wav"]].contains(try names()))
    }
    #expect(try bench.shell("reheard index \(command) --index i.reheard").status == 0)
    let verified = try bench.shell("reheard index verify --index i.reheard")
    #expect(verified.status == 0 && verified.complaints.isEmpty, "\(verified)")
  }

  @Test(
    "what cannot be written is said, and the index is unharmed",
    arguments: [
      "index add 4.prints", "index import far.export", "index merge", "index remove 2.wav", "index export o.export",
      "index backup b.reheard",
    ])
  func noRoom(command: String) throws {
    // Files may not grow beyond 4 KB; the system's signal for that is not what ends the program.
    let result = try bench.shell("trap '' XFSZ; ulimit -f 4; exec reheard \(command) --index i.reheard")
    #expect(result.status == 2, "\(result)")
    #expect(result.complaints.hasPrefix("reheard: error: "), "\(result)")
    try expectWhole(command)
    #expect(try names() == ["1.wav", "2.wav"])
    let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
    #expect(left.filter { $0.hasPrefix("o.export") || $0.hasPrefix("b.reheard") } == [])
  }

  @Test("readers beside a writer answer rightly")
  func readers() throws {
    let result = try bench.shell(
      """
      for reader in 1 2 3; do
        (for turn in 1 2 3 4; do
          reheard check 1.prints --index i.reheard --format ndjson | grep -q '"recording": "1.wav"' || echo wrong
        done) &
      done
      for turn in 1 2 3; do
        reheard index add 4.prints --index i.reheard && reheard index merge --index i.reheard \\
          && reheard index remove 4.wav --index i.reheard || echo failed
      done 2>/dev/null
      wait
      """)
    #expect(result.status == 0 && result.output.isEmpty, "\(result)")
    try expectWhole("after readers")
  }

  @Test("nothing is written over an index, and a full stdout is said in words")
  func outputs() throws {
    for command in ["list", "show 1.wav", "stats"] {
      let result = try bench.shell("reheard index \(command) --index i.reheard --output i.reheard/catalogue.sqlite")
      #expect(result.status == 2 && result.complaints.contains("inside the index"), "\(command): \(result)")
    }
    let full = try bench.shell("reheard check 1.prints --index i.reheard >/dev/full")
    #expect(full.status == 2 && full.complaints.contains("stdout: no space is left"), "\(full)")
    try expectWhole("after refusals")
  }

  @Test("backup, relocate, rebuild, export, import and remove --source from the command line")
  func upkeep() throws {
    try bench.make("reheard index add 4.wav --index i.reheard; mkdir moved; mv 4.wav moved/four.wav")
    #expect(try bench.shell("reheard index backup b.reheard --index i.reheard").status == 0)
    #expect(try bench.shell("diff -r i.reheard/segments b.reheard/segments").status == 0)
    // 1 and 2 were added from fingerprints whose names are those of files that are here.
    let found = try bench.shell("reheard index relocate moved --index i.reheard")
    #expect(found.status == 0 && found.output.contains("4.wav: now moved/four.wav"), "\(found)")
    #expect(try bench.shell("reheard index rebuild --index i.reheard").status == 0)
    let plan = try bench.shell("reheard index import far.export --index i.reheard --dry-run")
    #expect(plan.status == 0 && plan.complaints.contains("far/3.wav: would be added"), "\(plan)")
    #expect(try names() == ["1.wav", "2.wav", "4.wav"])
    #expect(try bench.shell("reheard index import far.export --index i.reheard").status == 0)
    #expect(try names() == ["1.wav", "2.wav", "4.wav", "far/3.wav"])
    #expect(try bench.shell("reheard check 3.wav --index i.reheard").output.contains("far/3.wav"))
    #expect(try bench.shell("reheard index remove --source far --index i.reheard").status == 0)
    #expect(try names() == ["1.wav", "2.wav", "4.wav"])
    #expect(try bench.shell("reheard index remove --index i.reheard").status == 64)
    #expect(try bench.shell("reheard index repair --index i.reheard").status == 0)
    try expectWhole("after all of it")
  }
}
