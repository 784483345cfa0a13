import Foundation
import Testing

/// The case that the program was made for, played through with sound that is made here in place of the event's.
@Suite("The balcony clip")
struct BalconyTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.make("mkdir events media clips")
    try bench.tune("media/port.wav", seed: 71, seconds: 24)
    try bench.tune("media/other.wav", seed: 72, seconds: 12)
    try bench.write(
      """
      id: beirut-2020
      title: Explosion in the port of Beirut
      date: 2020-08-04
      date_precision: day
      place: Beirut
      country: Lebanon
      names: [Beirut, Beyrouth, بيروت, Бейрут]
      sources:
        - url: https://example.org/beirut
          supports: [date, place, country]
      recordings:
        - path: ../media/port.wav
      """, to: "events/beirut.yaml")
    try bench.make("reheard index add --require-sources events/beirut.yaml media/other.wav --index i.reheard 2>log")
    // 9 s of the event, from 7.5 s, behind 2 s of something else.
    try bench.tune("street.wav", seed: 73, seconds: 2)
    try bench.make("sox -D media/port.wav piece.wav trim 7.5 9 && sox -D street.wav piece.wav clips/balcony.wav")
  }

  private func info(_ fields: String) throws {
    try bench.write(
      #"{"extractor_key": "TikTok", "id": "7068971890123456789", "uploader": "somebody"\#(fields)}"#,
      to: "clips/balcony.info.json")
  }

  private func match(_ options: String = "") throws -> [String: Any] {
    let result = try bench.shell("reheard check clips/balcony.wav --index i.reheard --format ndjson \(options)")
    #expect(result.status == 0, "\(result.complaints)")
    let matches = try #require(try result.objects.first?["matches"] as? [[String: Any]])
    #expect(matches.count == 1)
    return try #require(matches.first)
  }

  @Test("another country, two years later: recycled, 569 days, both ranges within half a second")
  func recycled() throws {
    try info(#", "timestamp": 1645671600, "description": "Explosion in Ukraine, right now""#)
    let match = try match()
    #expect(match["assessment"] as? String == "recycled" && match["days_before_post"] as? Int == 569)
    for (name, wanted) in [("query_start", 2.0), ("query_stop", 11), ("ref_start", 7.5), ("ref_stop", 16.5)] {
      let found = try #require(match[name] as? Double)
      #expect(abs(found - wanted) <= 0.5, "\(name): \(found), wanted \(wanted)")
    }
    let text = try bench.shell("reheard check clips/balcony.wav --index i.reheard").output
    #expect(text.contains("recycled: the sound is older than the post"))
    #expect(text.contains("at least 569 days before this post (event 2020-08-04, post 2022-02-24T03:00:00Z"))
    let table = try bench.shell("reheard check clips/balcony.wav --index i.reheard --format csv").output
    #expect(table.contains(",recycled,569"))
  }

  private static let cases: [(String, String, Int?)] = [
    (#", "timestamp": 1645671600, "description": "Beirut 2020""#, "acknowledged", 569),
    (#", "timestamp": 1645671600, "description": "взрыв, Бейрут""#, "acknowledged", 569),
    (##", "timestamp": 1645671600, "description": "#beirutexplosion never forget""##, "acknowledged", 569),
    (#", "upload_date": "20220224""#, "predates-post", 569),
    (#", "timestamp": 1596563000, "description": "what was that""#, "contemporary", nil),
    (#", "upload_date": "20200801", "description": "look""#, "earlier-than-reference", nil),
    (#", "description": "Explosion in Ukraine""#, "undated", nil),
  ]

  @Test("what the caption and the dates say decides", arguments: cases)
  func outcomes(fields: String, outcome: String, days: Int?) throws {
    try info(fields)
    let match = try match()
    #expect(match["assessment"] as? String == outcome && match["days_before_post"] as? Int == days)
  }

  @Test("a file of claims, and the command line over all")
  func claims() throws {
    try bench.write(
      "file,posted,caption,account\nclips/balcony.wav,2022-02-24,Ukraine,somebody\n", to: "posts.csv")
    #expect(try match("--claims posts.csv")["assessment"] as? String == "recycled")
    #expect(try match("--claims posts.csv --caption 'Beirut, 2020'")["assessment"] as? String == "acknowledged")
    #expect(try match("--posted 2020-08-04")["assessment"] as? String == "contemporary")
    #expect(try match()["assessment"] as? String == "undated")
    let wrong = try bench.reheard("check", "clips/balcony.wav", "--index", "i.reheard", "--posted", "yesterday")
    #expect(wrong.status == 64 && wrong.complaints.contains("--posted"))
    let none = try bench.reheard("check", "clips/balcony.wav", "--index", "i.reheard", "--claims", "none.csv")
    #expect(none.status == 2 && none.complaints.contains("none.csv"))
    let two = try bench.shell(
      "reheard compare clips/balcony.wav media/port.wav --format ndjson --posted 2022-02-24 --caption x")
    let matches = try two.objects.first?["matches"] as? [[String: Any]]
    #expect(matches?.first?["assessment"] as? String == "undated")
    try bench.write(#"{"timestamp": 1596620000}"#, to: "media/port.info.json")
    let dated = try bench.shell(
      "reheard compare clips/balcony.wav media/port.wav --format ndjson --posted 2022-02-24 --caption x")
    let match = try #require((try dated.objects.first?["matches"] as? [[String: Any]])?.first)
    #expect(match["assessment"] as? String == "predates-post" && match["days_before_post"] as? Int == 567)
  }

  @Test("silence is not enough sound, with the seconds that can be used")
  func silence() throws {
    try bench.make("sox -D -n -r 16000 -c 1 clips/silence.wav trim 0 8")
    let result = try bench.shell("reheard check clips/silence.wav --index i.reheard --format ndjson")
    let answer = try #require(try result.objects.first)
    #expect(result.status == 1 && answer["status"] as? String == "not-enough-sound")
    #expect(try #require(answer["usable_seconds"] as? Double) == 0)
  }

  @Test("events are listed without recordings too, and are taken out with them")
  func events() throws {
    try bench.write("id: empty-2019\ntitle: Nothing heard\ndate: 2019\n", to: "events/empty.yaml")
    let added = try bench.shell("reheard index add events/empty.yaml --index i.reheard")
    #expect(added.status == 0 && added.complaints.contains("events/empty.yaml:3: no source's 'supports' names date"))
    let strict = try bench.shell("reheard index add --require-sources events/empty.yaml --index i.reheard")
    #expect(strict.status == 2 && strict.complaints.contains("events/empty.yaml:3: date: expected a source"))
    // Another event's file of the same path.
    try bench.make("mkdir -p else/events else/media; cp street.wav else/media/port.wav")
    try bench.write(
      "id: street-2019\ntitle: A street\ndate: 2019\nrecordings: [{path: ../media/port.wav}]\n",
      to: "else/events/street.yaml")
    #expect(try bench.shell("reheard index add else/events/street.yaml --index i.reheard").status == 0)
    let listed = try bench.shell("reheard index list --index i.reheard").output
    #expect(listed.contains("street-2019:../media/port.wav") && listed.contains("\n../media/port.wav"))
    let events = try bench.shell("reheard index list --events --index i.reheard --format ndjson").objects
    #expect(events.map { $0["id"] as? String } == ["beirut-2020", "empty-2019", "street-2019"])
    #expect(events.map { $0["recordings"] as? Int } == [1, 0, 1])
    #expect(try bench.shell("reheard index list --events --index i.reheard").output.contains("3 events"))
    #expect(try bench.shell("reheard index remove --event none --index i.reheard").status == 2)
    #expect(
      try bench.shell("reheard index remove --event empty-2019 --event street-2019 --index i.reheard").status == 0)
    let rest = try bench.shell("reheard index list --events --index i.reheard --format csv").output
    #expect(rest.contains("beirut-2020") && !rest.contains("2019"))
    #expect(try !bench.shell("reheard index list --index i.reheard").output.contains("street-2019"))
    #expect(try bench.shell("reheard index verify --index i.reheard").status == 0)
  }
}
