import Testing

@testable import Assessments

/// Names as captions write them.
@Suite struct CaptionTests {
  private func names(_ caption: String, _ name: String) -> Bool {
    Caption(caption).mention(of: EventName(name)) != nil
  }

  @Test(arguments: [
    ("BEIRUT", "Beirut"), ("beirut", "Beirut"), ("Beiruts", "Beirut"), ("Beirut's port", "Beirut"),
    ("Beirut’s port", "Beirut"), ("#beirut2020", "Beirut"), ("#Beirut_2020", "Beirut"), ("#BeirutExplosion", "Beirut"),
    ("#prayforbeirut", "Beirut"), ("Bëïrüt", "Beirut"), ("Beirut", "Bëïrüt"), ("Beirutista", "Beirut"),
    ("БЕЙРУТ", "Бейрут"), ("в Бейруте", "Бейрут"), ("бейрутский порт", "Бейрут"), ("взрыв.Бейрут,2020", "Бейрут"),
    ("в Одессе", "Одесса"), ("Тяньцзине", "Тяньцзинь"), ("Тула́", "Тула"), ("в Орле́", "Орле"),
    ("بيروت", "بيروت"), ("ببيروت", "بيروت"), ("وفي بيروت", "بيروت"), ("وببيروت", "بيروت"), ("لبيروت", "بيروت"),
    ("بَيْرُوت", "بيروت"), ("بیروت", "بيروت"), ("بيـــروت", "بيروت"), ("للقاهرة", "القاهرة"), ("قاهره", "القاهرة"),
    ("ביירות", "ביירות"), ("בביירות", "ביירות"), ("ומביירות", "ביירות"), ("שבביירות", "ביירות"),
    ("今天贝鲁特发生爆炸", "贝鲁特"), ("貝魯特大爆炸", "貝魯特"), ("ベイルートの爆発", "ベイルート"), ("ﾍﾞｲﾙｰﾄ", "ベイルート"),
    ("베이루트에서", "베이루트"), ("ระเบิดที่เบรุตวันนี้", "เบรุต"), ("在Beirut爆炸", "Beirut"), ("बेरूत में धमाका", "बेरूत"),
    ("Βηρυτός", "ΒΗΡΥΤΟΣ"), ("Beyrut'ta", "Beyrut"), ("IZMIR'de", "İzmir"), ("izmir", "İzmir"), ("Łódź", "lodz"),
    ("𝐁𝐞𝐢𝐫𝐮𝐭 🔥", "Beirut"), ("Ｂｅｉｒｕｔ", "Beirut"), ("Parc  Exemple", "Parc Exemple"), ("parc exemple!", "Parc Exemple"),
    ("#parcexemple", "Parc Exemple"), ("San-Pablito", "San Pablito"), ("Кам’янець", "Кам'янець"),
    ("https://example.org/beirut-2020", "Beirut"), ("Hamam", "Hama"), ("9/11", "9/11"),
  ])
  func `is named`(caption: String, name: String) {
    #expect(names(caption, name))
  }

  @Test(arguments: [
    ("Ukraine today", "Beirut"), ("Bei rut", "Beirut"), ("Beir", "Beirut"), ("Beirutundumgebung", "Beirut"),
    ("notorious", "Noto"), ("adenoids", "Aden"), ("harmless", "Arm"), ("Exemple Parc", "Parc Exemple"), ("", "Beirut"),
    ("Parc", "Parc Exemple"), ("Киев", "Бейрут"), ("鲁特", "贝鲁特"), ("Одес", "Одесса"), ("غزة", "بيروت"),
    ("anything", ""), ("anything", "?!"), ("中文", "中"), ("111", "9/11"),
  ])
  func `is not named`(caption: String, name: String) {
    #expect(!names(caption, name))
  }

  @Test(arguments: [
    ("2020", true), ("04.08.2020", true), ("2020年8月4日", true), ("#beirut2020", true), ("٢٠٢٠", true), ("۲۰۲۰", true),
    ("२०२०", true), ("２０２０", true), ("20200804", true), ("в 2020г.", true), ("2020-08-04T15:08", true), ("'20", false),
    ("20201", false), ("12020", false), ("20201399", false), ("2,020", false), ("@maria2020", false), ("2022", false),
    ("https://example.org/2020/a", false), ("www.example.org/2020", false), ("mail@2020", false),
  ])
  func `the year`(caption: String, isNamed: Bool) {
    #expect((Caption(caption).mention(ofYear: 2020) != nil) == isNamed)
  }

  @Test(arguments: [
    "Bei\u{200B}rut", "Bei\u{00AD}rut", "\u{202E}Beirut\u{202C}", "B\u{200D}e\u{200C}irut", "Beirut\u{0}",
    "\u{7}Beirut",
    "Be\u{2066}irut\u{2069}", "Beirut\u{FE0F}", "<b>Beirut</b>", "'; DROP TABLE--Beirut", "\u{FEFF}Beirut",
  ])
  func `what is hidden hides nothing`(caption: String) {
    #expect(names(caption, "Beirut"))
  }

  /// The pieces are short, because the runner prints its arguments.
  @Test(arguments: [
    ("", "x", 1 << 20), ("", "Ж ", 1 << 15), ("", "#", 1 << 16), ("a", "\u{301}\u{316}", 1 << 15),
    ("", "\u{202E}\u{0}", 1 << 15), ("#", "beiru", 1 << 13), ("", "贝鲁", 1 << 15), ("https://", "2020a", 1 << 13),
  ])
  func `much text`(start: String, piece: String, count: Int) {
    let filling = start + String(repeating: piece, count: count)
    let event = Given.event("2020-08-04")
    #expect(
      Assessment(posted: Given.date("2022-02-24"), caption: filling, publishedAt: nil, event: event).outcome
        == .recycled)
  }

  @Test func `a name behind much else is found, and the piece of evidence is short`() throws {
    let tag = "#" + String(repeating: "z", count: 1 << 16) + "beirut"
    let caption = String(repeating: "Ukraine ", count: 1 << 13) + tag
    let found = try #require(Given.assessment("2022-02-24", "2020-08-04", caption: caption).acknowledgement)
    #expect(found.name == "Beirut")
    #expect(found.found.unicodeScalars.count == 80)
  }

  @Test func `any characters are read`() {
    var state: UInt64 = 7
    func next(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<next(60) { text.append(Unicode.Scalar(UInt32(next(0x11_0000))) ?? " ") }
      let name = EventName(String(text))
      if !name.joined.isEmpty { #expect(Caption(String(text)).mention(of: name) != nil) }
    }
  }

  @Test func `the piece of the caption is given as it is written`() {
    #expect(Caption("see Parc  EXEMPLES now").mention(of: EventName("Parc Exemple")) == "Parc  EXEMPLES")
    #expect(Caption("#prayforbeirut now").mention(of: EventName("Beirut")) == "prayforbeirut")
    #expect(Caption("am 4.8.2020!").mention(ofYear: 2020) == "2020")
  }
}
