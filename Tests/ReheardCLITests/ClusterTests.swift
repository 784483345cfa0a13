import Foundation
import Testing

/// `reheard cluster`, from media and their claims to the files that other programs read.
@Suite struct ClusterTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.make("mkdir clips")
    try bench.tune("siren.wav", seed: 1, seconds: 7)
    try bench.tune("song.wav", seed: 2, seconds: 7)
    try bench.tune("other.wav", seed: 3, seconds: 6)
    try bench.make(
      """
      cp siren.wav clips/a.wav
      sox siren.wav clips/b.wav speed 1.1
      sox siren.wav song.wav clips/c.wav
      cp song.wav clips/d.wav
      cp other.wav clips/e.wav
      cp siren.wav clips/f.wav
      """)
    for (name, account, time) in [
      ("a", "one", 1_645_660_800), ("b", "=two", 1_645_662_600), ("c", "one", 1_645_750_000),
      ("d", "=two", 1_645_752_000), ("f", "three", 1_646_660_800),
    ] {
      try bench.write(
        """
        {"id": "7\(name)", "extractor_key": "TikTok", "uploader": "\(account)", "timestamp": \(time),
         "description": "listen <b>now</b> #war #\(name)"}
        """, to: "clips/\(name).info.json")
    }
  }

  private func files(_ group: [String: Any]) -> [String] {
    (group["clips"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String }.sorted()
  }

  @Test func soundGroupsAndAllTheirExports() throws {
    try bench.write("platform,account,entity,as_of\nTikTok,three,Example House,2023-03-01\n", to: "list.csv")
    let added = try bench.reheard("index", "add", "--index", "old.reheard", "siren.wav")
    #expect(added.status == 0)
    let result = try bench.reheard(
      "cluster", "clips", "--format", "ndjson", "--exports", "out", "--accounts", "list.csv", "--index", "old.reheard",
      "--popular", "old.reheard", "--jobs", "2")
    #expect(result.status == 0, "\(result.complaints)")
    let groups = try result.objects
    #expect(groups.count == 2)
    #expect(groups.first.map(files) == ["clips/a.wav", "clips/b.wav", "clips/c.wav", "clips/f.wav"])
    #expect(groups.last.map(files) == ["clips/c.wav", "clips/d.wav"])
    #expect(groups.allSatisfy { $0["version"] is String && $0["profile"] is String && $0["checked_at"] is String })
    let fixed = "SOURCE_DATE_EPOCH=1645660800 reheard cluster clips"
    #expect(
      try bench.shell(fixed).output.hasSuffix("Checked 2022-02-24T00:00:00Z by reheard 0.1.0, profile reheard-2.\n"))
    #expect(try bench.shell(fixed + " --format html").output.contains("Checked 2022-02-24T00:00:00Z by reheard"))
    #expect(
      try bench.shell(fixed + " --format csv").output.split(separator: "\r\n").dropFirst().allSatisfy {
        $0.hasSuffix(",2022-02-24T00:00:00Z,0.1.0,reheard-2")
      })
    let siren = try #require(groups.first)
    #expect(siren["kind"] as? String == "sound")
    #expect(siren["accounts"] as? Int == 3)
    #expect(siren["first_posted"] as? String == "2022-02-24T00:00:00Z")
    #expect(siren["within_1h"] as? Double == 0.5)
    #expect((siren["hashtags"] as? [[String: Any]])?.first?["hashtag"] as? String == "war")
    let tempos = (siren["clips"] as? [[String: Any]] ?? []).reduce(into: [String: Double]()) {
      $0[$1["file"] as? String ?? ""] = $1["tempo"] as? Double
    }
    let ratio = try #require(tempos["clips/b.wav"]) / #require(tempos["clips/a.wav"])
    #expect(abs(ratio - 1.1) < 0.01)
    let listed = (siren["listed"] as? [[String: Any]])?.first?["sentence"] as? String
    #expect(listed == "three is listed as Example House in list.csv, as of 2023-03-01")
    for key in ["recordings", "popular"] {
      #expect((siren[key] as? [[String: Any]])?.first?["recording"] as? String == "siren.wav")
      #expect((groups[1][key] as? [[String: Any]])?.isEmpty == true)
    }

    let cooRTweet = String(decoding: try bench.bytes("out/coortweet.csv"), as: UTF8.self)
    #expect(cooRTweet.hasPrefix("object_id,account_id,content_id,timestamp_share\r\n"))
    #expect(cooRTweet.contains("audio_sound-1,TikTok:one,7a,1645660800\r\n"))
    let inVID = String(decoding: try bench.bytes("out/invid.csv"), as: UTF8.self)
    #expect(inVID.hasPrefix("objects,username,id,date,text\r\n"))
    // Whoever reads the table gets the name as it is; only a spreadsheet that is named gets it with an apostrophe.
    #expect(inVID.contains("audio_sound-1,=two,7b,2022-02-24T00:30:00Z,\"listen <b>now</b> #war #b\"\r\n"))
    let pairs = String(decoding: try bench.bytes("out/account-pairs.csv"), as: UTF8.self)
    #expect(pairs.contains("TikTok:=two,TikTok:one,2,2,2,2,2,2,\"sound-1 sound-2\"\r\n"))
    let table = String(decoding: try bench.bytes("out/groups.csv"), as: UTF8.self)
    #expect(table.split(separator: "\r\n").count == 7)
    let page = String(decoding: try bench.bytes("out/groups.html"), as: UTF8.self)
    #expect(page.contains("/clips/b.wav#t="))
    #expect(page.contains("listen &lt;b&gt;now") && !page.contains("<b>now"))

    try bench.write(
      """
      import networkx
      for graph in (networkx.read_graphml("out/groups.graphml"), networkx.read_gexf("out/groups.gexf")):
          assert graph.nodes["sound-1"]["kind"] == "sound", graph.nodes["sound-1"]
          assert graph.nodes["sound-1"]["clips"] == 4
          assert graph.nodes["account:TikTok:=two"]["groups"] == 2
          edge = graph.edges["account:TikTok:one", "account:TikTok:=two"]
          assert edge["relation"] == "shares" and edge["weight"] == 2.0 and edge["within_1h"] == 2, edge
          assert graph.edges["account:TikTok:one", "sound-1"]["weight"] == 2.0
          print(graph.number_of_nodes(), graph.number_of_edges())
      """, to: "read.py")
    // The Python that has networkx may be another one than the system's.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let read = try bench.shell("PATH='\(path)' python3 read.py")
    #expect(read.output == "5 6\n5 6\n", "\(read.complaints)")
  }

  @Test func scriptsAndLoneCaptions() throws {
    let script = "they all read the very same text word for word because somebody wrote it down for each of them"
    func captions(_ text: String) -> String { "WEBVTT\n\n00:01.000 --> 00:09.000\n\(text)\n" }
    try bench.make("mkdir said; cp other.wav said/x.wav; cp song.wav said/y.wav")
    try bench.write(captions("hello " + script), to: "said/x.en.vtt")
    try bench.write(captions(script + " bye"), to: "said/y.vtt")
    try bench.write(captions(script.uppercased()), to: "said/lone.en.vtt")
    try bench.write(captions("something else is said here, and nothing of what they read"), to: "said/z.vtt")
    let result = try bench.reheard("cluster", "said", "--format", "ndjson")
    let groups = try result.objects
    #expect(groups.map(files) == [["said/lone.en.vtt", "said/x.wav", "said/y.wav"]])
    #expect(groups.first?["kind"] as? String == "script")
    #expect((groups.first?["passage"] as? String)?.lowercased() == script)
    let text = try bench.reheard("cluster", "said").output
    #expect(text.contains("script-1: 3 clips contain the same words"))
  }

  @Test func nothingSharedAndWrongUse() throws {
    try bench.make("mkdir two; cp other.wav song.wav two")
    let result = try bench.reheard("cluster", "two")
    #expect(result.status == 1)
    #expect(result.output.contains("2 clips: none shares a sound or a script with another"))
    #expect(try bench.reheard("cluster").status == 64)
    #expect(try bench.reheard("cluster", "two", "--accounts", "none.csv").status == 2)
    #expect(try bench.reheard("cluster", "two", "nowhere.wav").status == 2)
  }
}
