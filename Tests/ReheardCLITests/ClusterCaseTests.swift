import Foundation
import Reheard
import Testing

/// `reheard cluster --case`: what was heard once is not heard again.
@Suite struct ClusterCaseTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.make("mkdir clips")
    try bench.tune("siren.wav", seed: 1, seconds: 7)
    try bench.tune("other.wav", seed: 3, seconds: 6)
    try bench.make(
      """
      cp siren.wav "clips/no ending"
      sox siren.wav clips/b.wav speed 1.1
      cp other.wav clips/c.wav
      cp siren.wav $'clips/caf\\xe9 #1?.wav'
      """)
    try bench.write("WEBVTT\n\n00:01.000 --> 00:02.000\nwords\n", to: "clips/c.vtt")
    try bench.write("file,account,posted,caption\nb.wav,somebody,2022-02-24T00:00:00Z,here\n", to: "posts.csv")
    #expect(try bench.reheard("index", "add", "other.wav", "--index", "i.reheard").status == 0)
  }

  private static let sirens = ["clips/b.wav", "clips/caf\u{EFE9} #1?.wav", "clips/no ending"]

  private func files(_ result: Bench.Result) throws -> [[String]] {
    try result.objects.map { ($0["clips"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String }.sorted() }
  }

  private var fingerprints: Int { get throws { try Case.open(bench.path("n.case")).fingerprintCount() } }

  @Test func scannedClipsAreGroupedWithoutTheirFiles() throws {
    let scan = try bench.reheard(
      "scan", "clips", "--index", "i.reheard", "--case", "n.case", "--claims", "posts.csv", "--format", "ndjson")
    #expect(scan.status == 0 && !scan.complaints.contains("no media"), "\(scan.complaints)")
    let there = try bench.reheard("cluster", "clips", "--case", "n.case", "--format", "ndjson")
    #expect(try files(there) == [Self.sirens])
    try bench.make("rm -r clips")
    let gone = try bench.reheard("cluster", "--case", "n.case", "--format", "ndjson")
    #expect(gone.status == 0 && gone.output == there.output, "\(gone.complaints)")
    // The claim came from a file that only the scan was told of.
    let accounts = try gone.objects.first?["clips"] as? [[String: Any]]
    #expect(accounts?.compactMap { $0["account"] as? String } == ["somebody"])
    let report = try bench.reheard("report", "--case", "n.case", "--format", "ndjson")
    #expect(report.output == scan.output)
  }

  @Test func whatIsHeardIsKept() throws {
    let plain = try bench.reheard("cluster", "clips", "--format", "ndjson")
    #expect(try files(plain) == [Self.sirens])
    // Captions and posts are read: nobody need be told that they are no media.
    #expect(!plain.complaints.contains("no media") && !plain.complaints.contains("passed over"), "\(plain.complaints)")
    let first = try bench.reheard("cluster", "clips", "--case", "n.case", "--format", "ndjson")
    #expect(first.output == plain.output)
    #expect(try fingerprints == 3, "four files of three contents")
    let case1 = try bench.reheard("cluster", "--case", "n.case", "--format", "ndjson")
    #expect(case1.output == plain.output)
    // Where the case has the fingerprints, a scan hears nothing.
    let scan = try bench.reheard("scan", "clips", "--index", "i.reheard", "--case", "n.case")
    #expect(scan.complaints.contains("; 0 fingerprinted, 3 searched for"), "\(scan.complaints)")
  }

  @Test func aChangedClipLosesItsResult() throws {
    _ = try bench.reheard("scan", "clips", "--index", "i.reheard", "--case", "n.case")
    try bench.make("cp siren.wav clips/c.wav")
    let result = try bench.reheard("cluster", "clips", "--case", "n.case", "--format", "ndjson")
    #expect(try files(result) == [[Self.sirens[0], "clips/c.wav", Self.sirens[1], Self.sirens[2]].sorted()])
    let clips = try Case.open(bench.path("n.case")).clips()
    #expect(clips.filter { $0.result == nil }.map(\.path) == [bench.path("clips/c.wav")])
  }

  @Test func wrongUse() throws {
    #expect(try bench.reheard("cluster").status == 64)
    let missing = try bench.reheard("cluster", "--case", "none.case")
    #expect(missing.status == 2 && missing.complaints.contains("none.case"))
    #expect(try bench.reheard("cluster", "clips", "--case", "siren.wav").status == 2)
    #expect(try bench.reheard("cluster", "clips", "--case", "n.case", "--output", "n.case").status == 2)
  }

  @Test func playersFindFilesOfAnyName() throws {
    let page = try bench.reheard("cluster", "clips", "--format", "html").output
    #expect(page.contains("/clips/caf%E9%20%231%3F.wav#t="))
  }
}
