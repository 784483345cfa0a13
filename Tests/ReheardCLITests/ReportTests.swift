import Foundation
import Testing

@Suite("Reports of what was found before")
struct ReportTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.park(seconds: 7)
    try bench.make(
      "mkdir clips; sox -R tune.wav clips/a.wav trim 1 5; sox -R -n -r 16000 -c 1 clips/quiet.wav trim 0 3")
    try bench.write(
      #"{"id": "1", "extractor_key": "TikTok", "uploader": "someone", "timestamp": 1645688415, "description": "today"}"#,
      to: "clips/a.info.json")
    let added = try bench.reheard("index", "add", "event.yaml", "--index", "i.reheard")
    try #require(added.status == 0, "\(added.complaints)")
    let scanned = try bench.reheard(
      "scan", "clips", "--index", "i.reheard", "--case", "x.case", "--format", "ndjson", "--output", "r.ndjson")
    try #require(scanned.status == 0, "\(scanned.complaints)")
  }

  @Test("a decision is added to the case, shown in every report, and the next one does not replace it")
  func decide() throws {
    let before = try bench.reheard("report", "--case", "x.case")
    #expect(before.status == 0, "\(before.complaints)")
    let name = try #require(before.output.firstMatch(of: #/match +([0-9a-f]{10})/#)).output.1
    let first = try bench.reheard(
      "decide", String(name), "rejected", "--by", "Ada \u{202E}L.", "--note", "another <b>bird</b>", "--case", "x.case")
    #expect(first.status == 0 && first.complaints.contains("rejected by Ada \\u{202E}L."), "\(first.complaints)")
    let second = try bench.reheard("decide", String(name.prefix(5)), "confirmed", "--by", "Ben", "--case", "x.case")
    #expect(second.status == 0, "\(second.complaints)")
    let text = try bench.reheard("report", "--case", "x.case").output
    let lines = text.matches(of: #/decision +(rejected|confirmed) by [^\n]+/#).map { String($0.output.0) }
    #expect(lines.count == 2 && lines[0].contains("rejected") && lines[0].contains("another <b>bird</b>"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    let page = try bench.reheard("report", "--case", "x.case", "--format", "html").output
    #expect(page.contains("another &lt;b&gt;bird&lt;/b&gt;") && page.contains("<b>confirmed</b>"))
    let match = try #require(
      bench.reheard("report", "--case", "x.case", "--format", "ndjson").objects[0]["matches"] as? [[String: Any]])
    #expect((match[0]["decisions"] as? [[String: Any]])?.map { $0["verdict"] as? String } == ["rejected", "confirmed"])
    let log = try bench.shell(
      "python3 -c \"import sqlite3; print(len(list(sqlite3.connect('x.case').execute('select * from decisions'))))\"")
    #expect(log.output == "2\n")
  }

  @Test("a decision about no match, by nobody or of another kind is refused, and the case stays as it is")
  func refused() throws {
    let nothing = try bench.reheard("decide", "0000000000", "confirmed", "--by", "Ada", "--case", "x.case")
    #expect(nothing.status == 2 && nothing.complaints.contains("expected the name of a match (there is 1 match)"))
    let name = try #require(
      bench.reheard("report", "--case", "x.case").output.firstMatch(of: #/match +([0-9a-f]{10})/#)
    ).output.1
    #expect(try bench.reheard("decide", String(name), "confirmed", "--by", "  ", "--case", "x.case").status == 2)
    #expect(try bench.reheard("decide", String(name), "maybe", "--by", "Ada", "--case", "x.case").status == 64)
    #expect(try bench.reheard("decide", String(name), "confirmed", "--by", "Ada", "--case", "no.case").status == 2)
    #expect(try !bench.reheard("report", "--case", "x.case").output.contains("decision"))
  }

  @Test("results that were written down give the same report as the check that wrote them")
  func results() throws {
    let check = "check clips/a.wav clips/quiet.wav --index i.reheard"
    #expect(
      try bench.shell("reheard \(check) --format ndjson >r.ndjson; reheard \(check) --format json >r.json").status == 0)
    for format in ["ndjson", "json", "html"] {
      let direct = try bench.shell("reheard \(check) --format \(format)").output
      for file in ["r.ndjson", "r.json"] {
        let report = try bench.reheard("report", file, "--index", "i.reheard", "--format", format)
        // Why there is too little sound is not in the data.
        let told = direct.replacing(": it holds nothing but silence", with: "")
        let (said, wanted) = (Self.words(report.output), Self.words(told))
        let differing = zip(said, wanted).filter { $0 != $1 }.map { "\($0) for \($1)" }
        #expect(report.status == 0 && said.count == wanted.count, "\(format) of \(file): \(report.complaints)")
        #expect(differing == [], "\(format) of \(file)")
      }
    }
    // Without the index they say what they said, but nothing that only the index knows.
    let alone = try bench.reheard("report", "r.ndjson", "--format", "ndjson")
    #expect(try Data(alone.output.utf8) == bench.bytes("r.ndjson"))
    let page = try bench.reheard("report", "r.ndjson", "--format", "html").output
    #expect(page.contains("569 days before this post") && page.contains("name the index with --index"))
    try bench.write("{\"file\": \"a\", \"status\": \"matched\", \"matches\": [{\"recording\": 7}]}\n", to: "bad.ndjson")
    let bad = try bench.reheard("report", "bad.ndjson")
    #expect(bad.status == 2 && bad.complaints.contains("bad.ndjson: line 1") && bad.complaints.contains("recording"))
    #expect(try bench.reheard("report", "none.ndjson").status == 2)
    #expect(try bench.reheard("report").status == 64)
  }

  /// Without sounds and pictures, whose places are known to a sample in a check, and to a millisecond in its results.
  private static func words(_ page: String) -> [Substring] {
    page.replacing(#/<figure class="picture">.*?<\/figure>/#, with: "").replacing(#/src="[^"]*"/#, with: "")
      .replacing(#/<p>This page again:<\/p><pre.*?<\/pre>/#, with: "")
      .split(separator: ">")
  }

  @Test("the draft of a MediaReview has what was measured, and leaves to a person what is a person's")
  func mediaReview() throws {
    let report = try bench.reheard("report", "--case", "x.case", "--media-review")
    let document = try #require(JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    #expect(document["@context"] as? String == "https://schema.org")
    let drafts = try #require(document["@graph"] as? [[String: Any]])
    #expect(drafts.count == 1)
    for field in ["mediaAuthenticityCategory", "url", "datePublished"] { #expect(drafts[0][field] as? String == "") }
    #expect((drafts[0]["author"] as? [String: Any])?["name"] as? String == "")
    #expect((drafts[0]["reviewRating"] as? [String: Any])?["ratingValue"] as? String == "")
    #expect((drafts[0]["itemReviewed"] as? [String: Any])?["caption"] as? String == "today")
    let context = try #require(drafts[0]["originalMediaContextDescription"] as? String)
    #expect(context.contains("Something heard in Example Park") && context.contains("569 days"))
  }

  @Test("a package holds the evidence, and its digests are those of its files")
  func package() throws {
    let made = try bench.reheard("report", "--case", "x.case", "--package", "evidence")
    #expect(made.status == 0, "\(made.complaints)")
    let files = try bench.shell("cd evidence && find . -type f | sort && sha256sum --quiet -c SHA256SUMS")
    #expect(files.status == 0, "\(files.complaints)")
    for kind in [
      "dossier.html", "results.ndjson", "media-review.json", "-clip.mp3", "-recording.mp3", "-spectrograms.svg",
    ] {
      #expect(files.output.contains(kind), "\(kind)")
    }
    let check = try bench.shell(
      """
      cd evidence && python3 - <<'PY'
      import hashlib, json, os
      digest = lambda path: "sha256:" + hashlib.sha256(open(path, "rb").read()).hexdigest()
      listed = json.load(open("datapackage.json"))["resources"]
      for file in listed:
        assert file["hash"] == digest(file["path"]) and file["bytes"] == os.path.getsize(file["path"]), file
      found = {os.path.relpath(os.path.join(d, f), ".") for d, _, fs in os.walk(".") for f in fs}
      assert found == {f["path"] for f in listed} | {"datapackage.json", "datapackage-digest.json"}, found
      assert json.load(open("datapackage-digest.json")) == {"path": "datapackage.json", "hash": digest("datapackage.json")}
      print(digest("datapackage.json")[7:])
      PY
      """)
    #expect(check.status == 0, "\(check.complaints)")
    let digest = check.output.trimmingCharacters(in: .newlines)
    #expect(digest.count == 64 && made.complaints.contains(digest))
    let again = try bench.reheard("report", "--case", "x.case", "--package", "again")
    #expect(again.complaints.contains(digest), "the same evidence, another digest")
    let over = try bench.reheard("report", "--case", "x.case", "--package", "evidence")
    #expect(over.status == 2 && over.complaints.contains("evidence: expected a name that is not there yet"))
    let nowhere = try bench.reheard("report", "--case", "x.case", "--package", "none/evidence")
    #expect(nowhere.status == 2)
    #expect(try bench.shell("ls -A").output.contains(".part") == false)
  }
}
