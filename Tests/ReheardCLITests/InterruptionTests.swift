import Foundation
import Testing

@Suite("Stopped before the end")
struct InterruptionTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.make("mkdir clips")
    for seed in 1...4 { try bench.tune("clips/\(seed).wav", seed: seed, seconds: 12) }
    // Work enough for a signal to come in the midst of it: what stands behind the sound makes another file of it.
    try bench.make(
      """
      for i in $(seq 5 \(Self.clips)); do cp clips/$((i % 4 + 1)).wav clips/$i.wav; echo $i >>clips/$i.wav; done
      reheard index add clips/1.wav --index i.reheard 2>/dev/null
      """)
  }

  private static let clips = 150

  /// Until the program hears of signals: from then on it catches them.
  private static let isListening = """
    for n in $(seq 500); do
    if grep -qx reheard /proc/$pid/comm && [ $((0x$(awk '/SigCgt/ {print $2}' /proc/$pid/status) & 0x4000)) -ne 0 ]
    then break; fi; sleep 0.01; done 2>/dev/null; sleep 0.05
    """

  /// Runs a command, sends it a signal as soon as something has come of it, and tells how it ended.
  private func stopped(_ command: String, _ signal: String, when condition: String = "true") throws -> Bench.Result {
    // Whoever runs these tests may ignore signals, and the shell lets what runs beside it ignore one.
    try bench.shell(
      """
      env --default-signal=HUP,INT,TERM reheard \(command) & pid=$!; \(Self.isListening); \(condition)
      kill -\(signal) $pid 2>/dev/null; wait $pid
      """)
  }

  private func drafts() throws -> String { try bench.shell("find . -name '*.part*' -o -name '*.new'").output }

  @Test("adding keeps what was added, says how to go on, and goes on", arguments: ["INT", "TERM", "HUP"])
  func adding(signal: String) throws {
    let command = "index add clips --index n.reheard --jobs 1"
    let result = try stopped(command, signal, when: "until [ -e n.reheard/catalogue.sqlite ]; do sleep 0.01; done")
    #expect(result.status == 130, "\(result)")
    #expect(result.complaints.contains("the same command again goes on from here"), "\(result.complaints)")
    #expect(try bench.shell("reheard index verify --index n.reheard").status == 0)
    let kept = try bench.shell("reheard index list --index n.reheard --format ndjson").objects.count
    #expect(kept >= 1 && kept < Self.clips, "\(kept)")
    let rest = try bench.shell("reheard \(command)")
    #expect(rest.status == 0 && rest.complaints.contains("\(Self.clips - kept) recording"), "\(rest)")
    #expect(try drafts().isEmpty)
  }

  @Test("answers that are complete stay, and the rest is named", arguments: ["", " --output out"])
  func checking(place: String) throws {
    let result = try stopped(
      "check clips/*.wav --index i.reheard --jobs 1 --format ndjson\(place)", "INT")
    let answers = place.isEmpty ? result.output : try bench.shell("cat out").output
    let lines = answers.split(separator: "\n")
    #expect(result.status == 130 && lines.count < Self.clips, "\(result)")
    let names = try bench.shell("printf '%s\\n' clips/*.wav").output.split(separator: "\n")
    #expect(result.complaints.contains("stopped before \(names[lines.count]):"), "\(result.complaints)")
    #expect(try drafts().isEmpty)
  }

  @Test(
    "whatever cannot end early ends at once, and leaves nothing half-written",
    arguments: ["cluster clips --output out", "cluster clips --exports out", "index rebuild --index i.reheard"])
  func others(command: String) throws {
    if command.contains("rebuild") { try bench.make("reheard index add clips --index i.reheard 2>/dev/null") }
    let before = try bench.shell("reheard index list --index i.reheard").output
    let result = try stopped(command, "INT")
    #expect(result.status == 130, "\(result)")
    #expect(result.complaints.contains("reheard: stopped"), "\(result.complaints)")
    #expect(try drafts().isEmpty && !FileManager.default.fileExists(atPath: bench.path("out")))
    #expect(try bench.shell("reheard index list --index i.reheard").output == before)
  }

  @Test("a terminal that goes away does not end what is to outlive it")
  func nohup() throws {
    let result = try bench.shell(
      """
      nohup reheard check clips/?.wav --index i.reheard >out 2>/dev/null & pid=$!; \(Self.isListening)
      kill -HUP $pid 2>/dev/null; wait $pid
      """)
    #expect(result.status == 0, "\(result)")
  }
}
