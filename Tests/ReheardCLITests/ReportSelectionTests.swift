import Foundation
import TestSupport
import Testing

/// What a newsroom takes out of a case: some clips, one match, a table for the desk.
@Suite("Selection")
struct ReportSelectionTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.park(seconds: 12)
    try bench.make(
      """
      mkdir clips
      sox -R tune.wav clips/a.wav trim 0 7
      sox -R tune.wav one.wav trim 0 5; sox -R -n -r 16000 -c 1 gap.wav trim 0 2; sox -R tune.wav two.wav trim 7 5
      sox -R one.wav gap.wav two.wav clips/b.wav
      sox -R -n -r 16000 -c 1 clips/quiet.wav trim 0 3
      """)
    try bench.tune("clips/c.wav", seed: 9, seconds: 6)
    for (name, caption) in [("a", "in Example Park"), ("b", "=today, here"), ("c", "what is that?")] {
      try bench.write(
        #"{"id": "1\#(name)", "extractor_key": "TikTok", "uploader": "=\#(name)", "timestamp": 1645688415, "description": "\#(caption)"}"#,
        to: "clips/\(name).info.json")
    }
    // Another copy of the event's sound, of which no event tells.
    try bench.make("sox -R tune.wav copy.wav speed 1.1")
    let added = try bench.reheard("index", "add", "event.yaml", "copy.wav", "--index", "i.reheard")
    try #require(added.status == 0, "\(added.complaints)")
    let scanned = try bench.reheard("scan", "clips", "--index", "i.reheard", "--case", "x.case")
    try #require(scanned.status == 0, "\(scanned.complaints)")
  }

  private func files(_ options: String...) throws -> [String] {
    let result = try bench.run(["report", "--case", "x.case", "--format", "ndjson"] + options)
    #expect(result.status == 0, "\(result.complaints)")
    return try result.objects.compactMap { $0["file"] as? String }
  }

  @Test func `clips by finding, by name, in an order`() throws {
    #expect(try files() == ["clips/a.wav", "clips/b.wav", "clips/c.wav", "clips/quiet.wav"])
    #expect(try files("--only", "recycled") == ["clips/b.wav"])
    #expect(try files("--only", "acknowledged,no-match", "--sort", "finding") == ["clips/a.wav", "clips/c.wav"])
    #expect(try files("--sort", "finding").prefix(2) == ["clips/b.wav", "clips/a.wav"])
    #expect(try files("--clip", "c.wav") == ["clips/c.wav"])
    #expect(try bench.reheard("report", "--case", "x.case", "--only", "fake").status == 64)
    #expect(try bench.reheard("report", "--case", "x.case", "--clip", "d.wav").status == 2)
    #expect(try bench.reheard("report", "--case", "x.case", "--match", "ffffffffff").status == 2)
    // A dossier has on top what weighs most.
    let page = try bench.reheard("report", "--case", "x.case", "--format", "html", "--no-excerpts").output
    let rows = page.matches(of: #/<tr data-status="([a-z-]+)"/#).map { String($0.output.1) }
    #expect(rows == ["recycled", "acknowledged", "no-match", "not-enough-sound"])
  }

  @Test func `a table for the desk has one row a clip, with decisions`() throws {
    let report = try bench.reheard("report", "--case", "x.case", "--clip", "b.wav", "--format", "ndjson").objects
    let matches = try #require(report.first?["matches"] as? [[String: Any]])
    #expect(matches.count > 1, "two recordings")
    let name = try #require(matches.first?["match"] as? String)
    let decided = try bench.reheard("decide", name, "confirmed", "--by", "Ada", "--note", "a, b", "--case", "x.case")
    #expect(decided.status == 0, "\(decided.complaints)")
    let read = try bench.shell(
      """
      reheard report --case x.case --format csv >desk.csv && python3 -c "
      import csv
      for row in csv.DictReader(open('desk.csv', newline='')):
        print(row['file'], row['finding'], row['account'], row['matches'], row['decision'], row['decided_by'], sep=';')
      "
      """)
    #expect(
      read.output == """
        clips/a.wav;acknowledged;=a;\(matches.count);;
        clips/b.wav;recycled;=b;\(matches.count);confirmed;Ada
        clips/c.wav;no-match;=c;0;;
        clips/quiet.wav;not-enough-sound;;0;;

        """, "\(read.output)\(read.complaints)")
    let sheet = try bench.shell("reheard report --case x.case --format csv --for-spreadsheets").output
    #expect(sheet.contains("\"'=b\"") && !sheet.contains(",=b"))
    // One review a clip, not one a stretch.
    let reviews = try bench.reheard("report", "--case", "x.case", "--media-review")
    let document = try #require(JSONSerialization.jsonObject(with: Data(reviews.output.utf8)) as? [String: Any])
    let drafts = try #require(document["@graph"] as? [[String: Any]])
    #expect(
      drafts.compactMap { ($0["itemReviewed"] as? [String: Any])?["name"] as? String } == [
        "clips/a.wav", "clips/b.wav",
      ])
  }

  @Test func `one match as a page to be published`() throws {
    let report = try bench.reheard("report", "--case", "x.case", "--only", "recycled", "--format", "ndjson").objects
    let match = try #require((report.first?["matches"] as? [[String: Any]])?.first?["match"] as? String)
    let page = try bench.reheard(
      "report", "--case", "x.case", "--match", match, "--format", "html", "--publishable", "--title", "Old <sound>",
      "--house", "The Example", "--author", "Ada", "--output", "page.html")
    #expect(page.status == 0 && page.complaints.isEmpty, "\(page.complaints)")
    let text = String(decoding: try bench.bytes("page.html"), as: UTF8.self)
    #expect(
      text.contains("Old &lt;sound&gt;") && text.contains("The Example · Ada") && text.contains("Checked 2026-01-01"))
    #expect(text.components(separatedBy: "<article").count == 2 && !text.contains("clips/"))
    let views = try bench.browse("page.html", "--silent --view 1200 --view 360-dark --view 688-print --pdf page.pdf")
    bench.expectWell(views)
    let sheets = try #require(views.last?["sheets"] as? Int)
    #expect((1...2).contains(sheets), "\(sheets) sheets")
  }

  @Test func `the page says which part of the results it is, and gives its own command`() throws {
    let page = try bench.reheard(
      "report", "--case", "x.case", "--index", "i.reheard", "--only", "recycled,no-match", "--sort", "file", "--title",
      "It's $HOME", "--house=-o", "--no-excerpts", "--format", "html")
    #expect(page.status == 0 && page.complaints.isEmpty, "\(page.complaints)")
    #expect(page.output.contains("about 2 of 4 clips that were checked, those with the finding recycled or no-match."))
    let found = page.output.firstMatch(of: #/<pre class="page-command"><code><bdi dir="auto">([^<]*)</#)
    let command = try #require(found).output.1.replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    let again = try bench.shell("cd / && " + command)
    #expect(again.status == 0 && again.output == page.output, "\(command): \(again.complaints)")
    #expect(try bench.reheard("report", "--case", "x.case", "--title", "a").status == 64)
  }

  @Test func `many clips fit every window, dark and light`() throws {
    // Names and numbers as long as they come.
    let long = String(repeating: "a-very-long-name-without-any-blank-", count: 5)
    try bench.make("cp clips/b.wav 'clips/\(long).wav'; cp clips/b.info.json 'clips/\(long).info.json'")
    let scanned = try bench.reheard(
      "scan", "clips", "--index", "i.reheard", "--case", "x.case", "--format", "html", "--output", "many.html")
    try #require(scanned.status == 0, "\(scanned.complaints)")
    let views = try bench.browse(
      "many.html", "--silent --view 1200 --view 1920 --view 360 --view 1200-dark --view 360-dark --view 688-print")
    #expect(views.count == 6)
    bench.expectWell(views)
  }

  @Test func `a package says what is in it, and has the posts`() throws {
    let made = try bench.reheard("report", "--case", "x.case", "--package", "evidence")
    #expect(made.status == 0, "\(made.complaints)")
    let files = try bench.shell("cd evidence && sha256sum --quiet -c SHA256SUMS && ls posts && cat README.txt")
    #expect(files.status == 0 && files.output.contains("-a.info.json") && files.output.contains("about 4 clips"))
    #expect(files.output.contains("of 4 matches, by the match's name"), "\(files.output)")
    #expect(
      try bench.shell("cd evidence/posts && sha256sum *a.info.json ../../clips/a.info.json | cut -c1-12 | uniq | wc -l")
        .output == "1\n")
    // What is heard lies beside the page, and what is seen in small in it; it asks for nothing but its own files.
    let page = try #require(bench.browse("evidence/dossier.html", "--no-axe --view 1200").first)
    let asked = try #require(page["requests"] as? [String])
    let players = try #require(page["players"] as? [[String: Any]])
    #expect(players.count == 8 && players.allSatisfy { $0["refused"] is NSNull }, "\(players)")
    #expect(Set(asked).count == 8 && asked.allSatisfy { $0.contains(#/\/evidence\/excerpts\/[0-9a-f]+-[a-z]+\.mp3$/#) })
    #expect(page["console"] as? [String] == [] && (page["text"] as? String)?.contains("-a.info.json") == true)
  }
}
