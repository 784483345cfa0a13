import Foundation
import Testing

/// `reheard case`, and what becomes of decisions.
@Suite("Cases")
struct CaseCommandTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.park(seconds: 7)
    try bench.make(
      "mkdir -p work/clips work/deep; sox -R tune.wav work/clips/a.wav trim 1 5; cp tune.wav work/known.wav")
    let added = try bench.shell("cd work && reheard index add known.wav")
    try #require(added.status == 0, "\(added.complaints)")
    let scanned = try bench.shell("cd work && reheard scan clips")
    try #require(scanned.status == 0, "\(scanned.complaints)")
  }

  private func name() throws -> String {
    let report = try bench.shell("cd work && reheard report --case reheard.case --format ndjson")
    let matches = try #require(report.objects.first?["matches"] as? [[String: Any]])
    return try #require(matches.first?["match"] as? String)
  }

  @Test func `from every folder the same, and every excerpt is found`() throws {
    for (folder, way, clip) in [
      ("work", "", "clips/a.wav"), ("work/clips", "../", "a.wav"), ("work/deep", "../", "../clips/a.wav"),
      (".", "work/", "work/clips/a.wav"), ("/", bench.path("work") + "/", bench.path("work/clips/a.wav")),
    ] {
      let report = try bench.shell("cd '\(folder)' && reheard report --case \(way)reheard.case --format ndjson")
      let object = try #require(report.objects.first, "\(folder): \(report.complaints)")
      #expect(object["file"] as? String == clip, "\(folder)")
      #expect((object["matches"] as? [[String: Any]])?.first?["recording"] as? String == "known.wav")
      let place = bench.path("package")
      let package = try bench.shell("cd '\(folder)' && reheard report --case \(way)reheard.case --package '\(place)'")
      #expect(package.status == 0 && package.complaints.contains("complete"), "\(folder): \(package.complaints)")
      let excerpts = try bench.shell("ls package/excerpts | wc -l; rm -r package")
      #expect(excerpts.output.trimmingCharacters(in: .whitespacesAndNewlines) == "3", "\(folder)")
    }
    // Moved together, all is still there.
    try bench.make("mkdir far; mv work far/off")
    let moved = try bench.shell("reheard report --case far/off/reheard.case --package package")
    #expect(moved.status == 0, "\(moved.complaints)")
  }

  @Test func `missing excerpts are said, and a package without them has failed`() throws {
    try bench.make("rm work/known.wav")
    let page = try bench.shell("cd work && reheard report --case reheard.case --format html")
    #expect(
      page.status == 0 && page.complaints.contains("warning: clips/a.wav: no excerpts of the match with known.wav"))
    let package = try bench.shell("cd work && reheard report --case reheard.case --package out")
    #expect(package.status == 2 && package.complaints.contains("out: without the excerpts of 1 match;"))
    #expect(!package.complaints.contains("complete"))
    #expect(try bench.shell("cd work/out && sha256sum --quiet -c SHA256SUMS").status == 0)
  }

  @Test func `a clip that is taken out leaves what was decided about it`() throws {
    let match = try name()
    #expect(try bench.shell("cd work && reheard decide \(match) rejected --by Ada --note 'another bird'").status == 0)
    let wrong = try bench.shell("cd work && reheard case remove clips/a.wav nowhere.wav")
    #expect(
      wrong.status == 2 && wrong.complaints.contains("nowhere.wav") && wrong.complaints.contains("nothing was changed"))
    // A path means the same from here.
    let removed = try bench.shell("cd work/clips && reheard case remove a.wav --case ../reheard.case")
    #expect(removed.status == 0, "\(removed.complaints)")
    #expect(try bench.shell("cd work && reheard report --case reheard.case --format ndjson").output.isEmpty)
    let log = try bench.shell("cd work && reheard case log")
    #expect(log.output.contains("rejected by Ada: match \(match) of a clip that is not in the case any more"))
    #expect(log.output.contains("with known.wav: another bird"))
    #expect(try bench.shell("cd work && reheard scan clips").status == 0)
    #expect(try bench.shell("cd work && reheard report --case reheard.case").output.contains("rejected by Ada"))
  }

  @Test func `clips that were moved are found again by their content`() throws {
    let match = try name()
    #expect(try bench.shell("cd work && reheard decide \(match) confirmed --by Ada").status == 0)
    try bench.make("mkdir work/new; mv work/clips/a.wav work/new/renamed.wav")
    let missing = try bench.shell("cd work && reheard case relocate deep")
    #expect(missing.status == 2 && missing.output.contains("clips/a.wav: missing"))
    let found = try bench.shell("cd work && reheard case relocate .")
    #expect(found.status == 0 && found.output.contains("clips/a.wav: now new/renamed.wav"), "\(found)")
    let report = try bench.shell("cd work && reheard report --case reheard.case --package out")
    #expect(report.status == 0, "\(report.complaints)")
    #expect(try bench.shell("cat work/out/results.ndjson").output.contains("new/renamed.wav"))
    #expect(try bench.shell("cd work && reheard report --case reheard.case").output.contains("confirmed by Ada"))
  }

  @Test(arguments: [true, false])
  func `a decision whose match is no more stands beside the clip`(isOtherID: Bool) throws {
    let match = try name()
    #expect(try bench.shell("cd work && reheard decide \(match) rejected --by Ada --note 'not it'").status == 0)
    if isOtherID {
      // The same recording comes back under another name.
      try bench.make(
        "cd work && reheard index remove known.wav && mv known.wav renamed.wav && reheard index add renamed.wav")
    } else {
      // The same sound is there, a second later.
      try bench.make(
        "cd work && reheard index remove known.wav && sox -R -n -r 16000 -c 1 s.wav trim 0 1 && sox -R s.wav known.wav x.wav"
          + " && mv x.wav known.wav && rm s.wav && reheard index add known.wav")
    }
    #expect(try bench.shell("cd work && reheard scan clips").status == 0)
    #expect(try name() != match)
    let object = try #require(
      bench.shell("cd work && reheard report --case reheard.case --format ndjson").objects.first)
    let former = try #require(object["former_decisions"] as? [[String: Any]])
    #expect(
      former.count == 1 && former[0]["match"] as? String == match && former[0]["verdict"] as? String == "rejected")
    #expect(former[0]["recording"] as? String == "known.wav" && former[0]["query_stop"] is Double)
    let text = try bench.shell("cd work && reheard report --case reheard.case").output
    #expect(text.contains("decided about a former answer: rejected by Ada") && text.contains("not it"))
    let page = try bench.shell("cd work && reheard report --case reheard.case --format html").output
    #expect(page.contains("Decided about a former answer") && page.contains("not it"))
  }
}
