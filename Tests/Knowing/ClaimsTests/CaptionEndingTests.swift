import Foundation
import TestSupport
import Testing

@testable import Claims

/// Captions that were cut off, in the ways of platforms and programs, and such that were not.
@Suite struct CaptionEndingTests {
  private static let text = "Explosion heard from the balcony, everybody ran"

  private static let cut = [
    "…", " …", "… https://t.co/abcdef", "…https://t.co/abcdef", "… https://t.co/a https://t.co/b", "... t.co/abc",
    "...", "....", " . . .", "⋯", "‥", "。。。", "[…]", " (...)", "…\u{200F}", "…\n\n", "…\"", "…»", "&hellip;",
    " more", "... more", "…more", "\nmore", " (more)", " See more", "… Show more", " [Read more]", " More ›",
    " ещё", "… ещё", " еще", "… Показать полностью", " Читать далее", "\nДалее", "… більше", " читати далі",
    " المزيد", "… عرض المزيد", "... اقرأ المزيد", "… بیشتر", " ادامه مطلب", "… mehr", " Mehr anzeigen", "… plus",
    "… Afficher la suite", " voir plus", "… más", " Ver más", " ver mais", "… altro", "… daha fazlası", "… devamı",
    " devamını oku", "… עוד", " קרא עוד", "… और", " और पढ़ें", "… więcej", " pokaż więcej", "…全文", "... 更多", " 展开",
    "…もっと見る", "… 더보기", "… ดูเพิ่มเติม", "… Selengkapnya", " Xem thêm", "… pic.twitter.com/abc", "… www.example.org/x",
  ]

  @Test(arguments: cut)
  func `the ways of cutting off`(ending: String) throws {
    let caption = Self.text + ending
    let found = CaptionEnding.ofCut(caption)
    #expect(found != nil, "\(caption)")
    #expect(caption.contains(try #require(found)))
    #expect(Claim(source: "s", caption: caption).captionState == .cut)
  }

  private static let whole = [
    "", ".", "!", "?!", " 🔥🔥🔥", " https://t.co/abcdef", " #ukraine", "... #kyiv", "… and then silence",
    "\nhttps://example.org/read-more", " moreover", " anymore.", " #more1", " plus", " y nada más", "und nicht mehr",
    " всё дальше", " @more_news1",
  ]

  @Test(arguments: whole)
  func `captions that end as people end them`(ending: String) {
    #expect(CaptionEnding.ofCut(Self.text + ending) == nil)
    #expect(Claim(source: "s", caption: Self.text + ending).captionState == .whole)
  }

  @Test func `no caption has no state, and what a source states counts`() {
    #expect(Claim(source: "s").captionState == nil)
    var claim = Claim(source: "s", caption: "That was it…")
    claim.statedState = .whole
    #expect(claim.captionState == .whole)
    claim.caption = nil
    claim.statedState = .unread
    #expect(claim.captionState == .unread)
  }

  @Test func `a caption of any length is looked at in little time`() {
    let long = String(repeating: "https://t.co/a ", count: 100_000)
    #expect(CaptionEnding.ofCut(long) == nil)
    #expect(CaptionEnding.ofCut(String(repeating: ")", count: 1_000_000) + "…") == "…")
    #expect(CaptionEnding.ofCut(String(repeating: "a", count: 1_000_000)) == nil)
  }

  @Test func `a claim that is read back is as it was, and an older one is read`() throws {
    var claim = Claim(source: "s", account: "a", caption: "cut…")
    claim.otherText = ["Beirut 2020"]
    let bytes = try JSONEncoder().encode(claim)
    let back = try JSONDecoder().decode(Claim.self, from: bytes)
    #expect(back.captionState == .cut && back.otherText == claim.otherText && back.caption == claim.caption)
    let old = try JSONDecoder().decode(Claim.self, from: Data(#"{"source": "s", "caption": "Kyiv now …"}"#.utf8))
    #expect(old.captionState == .cut && old.otherText.isEmpty)
  }
}
