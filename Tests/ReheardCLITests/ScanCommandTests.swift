import Foundation
import Reheard
import Testing

@Suite("scan")
struct ScanCommandTests {
  let bench: Bench
  static let clips = 6

  init() throws {
    bench = try Bench()
    try bench.make("mkdir clips")
    for seed in 1...Self.clips { try bench.tune("clips/\(seed).wav", seed: seed, seconds: 3) }
    try bench.make(
      """
      cp clips/1.wav $'clips/caf\\xe9 \\xff.wav'
      echo '<html>' >clips/page.mp4
      reheard index add clips/1.wav clips/4.wav --index i.reheard 2>/dev/null
      """)
  }

  private func scan(_ more: String = "") throws -> Bench.Result {
    try bench.shell("reheard scan clips --index i.reheard --case n.case --jobs 1 --format ndjson \(more)")
  }

  private func start() throws -> Process {
    try bench.start(
      "scan", "clips", "--index", "i.reheard", "--case", "n.case", "--jobs", "1", "--format", "ndjson", "--output", "r")
  }

  private func fingerprints() throws -> Int {
    guard FileManager.default.fileExists(atPath: bench.path("n.case")) else { return 0 }
    // A program that was killed just now may have left an empty file, which is no case yet.
    return (try? Case.open(bench.path("n.case")).fingerprintCount()) ?? 0
  }

  @Test("killed at any moment and run again: the report of an undisturbed run, and nothing done twice")
  func killed() throws {
    let undisturbed = try scan("--case undisturbed.case")
    #expect(undisturbed.status == 2 && undisturbed.complaints.contains("\(Self.clips) fingerprinted"))
    var kept = 0
    for microseconds: UInt32 in [5_000, 200_000, 500_000] {
      let process = try start()
      usleep(microseconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try fingerprints()
      #expect(now >= kept)
      kept = now
    }
    // And in the midst of the work, wherever that is on this machine.
    let process = try start()
    let wanted = min(kept + 2, Self.clips)
    while process.isRunning, try fingerprints() < wanted { usleep(2_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    kept = try fingerprints()
    #expect(kept >= wanted)
    let rest = try scan()
    #expect(rest.output == undisturbed.output)
    #expect(rest.complaints.contains("; \(Self.clips - kept) fingerprinted"), "\(rest.complaints)")
    let again = try scan()
    #expect(again.output == undisturbed.output)
    #expect(again.complaints.contains("; 0 fingerprinted, 0 searched for"), "\(again.complaints)")
  }

  @Test("Ctrl-C ends it in good order, without a report, and says how to go on", arguments: ["INT", "TERM"])
  func interrupted(signal: String) throws {
    let result = try bench.shell(
      """
      reheard scan clips --index i.reheard --case n.case --jobs 1 --format ndjson --output report.ndjson &
      while ! [ -s n.case ]; do sleep 0.01; done
      sleep 0.1; kill -\(signal) $!; wait $!
      """)
    #expect(result.status == 130, "\(result)")
    #expect(result.complaints.contains("stopping after the files in hand"))
    #expect(result.complaints.contains("the same command again goes on from here"))
    #expect(!FileManager.default.fileExists(atPath: bench.path("report.ndjson")))
    let kept = try fingerprints()
    #expect(kept < Self.clips)
    let rest = try scan()
    #expect(rest.status == 2 && rest.complaints.contains("; \(Self.clips - kept) fingerprinted"), "\(rest.complaints)")
  }

  @Test("all formats, failures at the end, and exit statuses")
  func formats() throws {
    let text = try scan("--format text")
    #expect(text.status == 2)
    #expect(text.output.contains("clips/caf\u{EFE9} \u{EFFF}.wav: matches 1 recording"))
    #expect(text.output.contains("1 file could not be checked:\n  clips/page.mp4: is a text file"))
    #expect(text.output.contains("7 clips were checked, and chance is let through 0.001 times a clip"))
    #expect(text.complaints.contains("failed: clips/page.mp4: is a text file"))
    try bench.make("rm clips/page.mp4")
    let lines = try scan()
    #expect(lines.status == 0 && lines.complaints.contains("0 fingerprinted"))
    #expect(try lines.objects.count == 7 && lines.objects.filter { $0["status"] as? String == "matched" }.count == 3)
    #expect(try scan("--format csv").output.split(separator: "\r\n").count == 8)
    let page = try scan("--format html")
    #expect(page.status == 0 && page.output.hasPrefix("<!doctype html>") && page.output.contains("clips/4.wav"))
    try bench.make("mkdir other && mv clips/2.wav other")
    #expect(try bench.shell("reheard scan other --index i.reheard --case n.case").status == 1)
  }

  @Test("a file is opened by its name also where that is no UTF-8")
  func nameOfOtherBytes() throws {
    let result = try bench.shell("reheard check $'clips/caf\\xe9 \\xff.wav' --index i.reheard --format ndjson")
    #expect(result.status == 0 && result.output.contains("\"status\": \"matched\""), "\(result.complaints)")
  }

  @Test("wrong places are refused, and a file that is no case is left as it is")
  func refused() throws {
    #expect(try bench.shell("reheard scan clips --index i.reheard --case n.case --output n.case").status == 2)
    let foreign = try scan("--case clips/1.wav")
    #expect(foreign.status == 2 && foreign.complaints.contains("expected a case"))
    #expect(try bench.shell("cmp clips/1.wav $'clips/caf\\xe9 \\xff.wav'").status == 0)
    #expect(try bench.shell("reheard scan clips --index none.reheard").complaints.contains("there is no index here"))
    #expect(!FileManager.default.fileExists(atPath: bench.path("reheard.case")))
    #expect(try bench.shell("reheard scan").status == 64)
  }
}
