import Foundation
import Testing

@Suite("Killed while adding")
struct CrashTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    for seed in 1...6 { try bench.tune("\(seed).wav", seed: seed, seconds: 3) }
    try bench.make("reheard index add 1.wav --index i.reheard 2>/dev/null")
  }

  /// What must hold after any crash: the old state or the new, and no harm to the next writer.
  private func expectWhole(_ moment: String) throws {
    let verified = try bench.shell("reheard index verify --index i.reheard")
    #expect(verified.status == 0, "killed \(moment): \(verified)")
    #expect(try bench.shell("reheard check 1.wav --index i.reheard").status == 0, "killed \(moment)")
    let count = try bench.shell("reheard index list --index i.reheard --format ndjson").objects.count
    #expect(count == 1 || count == 6, "killed \(moment): \(count) recordings")
  }

  private func add() throws -> Process {
    try bench.start("index", "add", "2.wav", "3.wav", "4.wav", "5.wav", "6.wav", "--index", "i.reheard", "--jobs", "1")
  }

  @Test("at some moments of its work: the index is whole, and the next writer goes on")
  func moments() throws {
    for microseconds: UInt32 in [1_000, 30_000, 80_000, 150_000, 250_000] {
      let process = try add()
      usleep(microseconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWhole("after \(microseconds / 1000) ms")
    }
    try finish()
  }

  @Test("as soon as the new segment lies on the disk")
  func segment() throws {
    let folder = bench.path("i.reheard/segments")
    let process = try add()
    while process.isRunning, try FileManager.default.contentsOfDirectory(atPath: folder).count < 2 {}
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try expectWhole("with its segment on the disk")
    try finish()
  }

  private func finish() throws {
    let again = try bench.shell("reheard index add 2.wav 3.wav 4.wav 5.wav 6.wav --index i.reheard")
    #expect(again.status == 0, "\(again)")
    #expect(try bench.shell("reheard index list --index i.reheard --format ndjson").objects.count == 6)
    let verified = try bench.shell("reheard index verify --index i.reheard")
    #expect(verified.status == 0 && verified.complaints.isEmpty, "\(verified)")
  }
}
