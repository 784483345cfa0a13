import Catalogues
import Chances
import Claims
import Dates
import Events
import Testing

@testable import Assessments

/// Nobody is accused where something stands in the way: the caption, or the match.
@Suite struct HindranceTests {
  private static let recording = Recording(
    name: "r", path: "r", sha256: "", duration: 1, usableSeconds: 1, peakCount: 1, landmarkCount: 1,
    event: "beirut-2020")

  private func assess(
    _ caption: String?, state: CaptionState? = nil, otherText: [String] = [], strength: Strength = .strong,
    reservations: [Reservation] = [], event: Event? = Given.event("2020-08-04")
  ) -> Assessment {
    var claim = Claim(source: "s", posted: Given.date("2022-02-24"), caption: caption)
    claim.statedState = state
    claim.otherText = otherText
    return Assessment(
      claim: claim, recording: Self.recording, event: event, strength: strength, reservations: reservations)
  }

  @Test(arguments: [
    "Heard from the balcony…", "Heard from the balcony… https://t.co/abc", "Heard from the balcony ... more",
    "Слышно с балкона… ещё", "سمع من الشرفة… المزيد", "Heard from the balc...", "Vu du balcon… Afficher la suite",
  ])
  func `a caption that is cut off accuses nobody`(caption: String) throws {
    let found = assess(caption)
    #expect(found.outcome == .predatesPost && found.daysBeforePost == 569)
    let hindrance = try #require(found.hindrances.first)
    guard case .captionCut(let ending?) = hindrance else {
      Issue.record("\(hindrance)")
      return
    }
    #expect(caption.contains(ending))
    // What can be seen of it counts for the post all the same.
    #expect(assess("Beirut 2020: " + caption).outcome == .acknowledged)
  }

  @Test func `what a source states of the caption counts`() {
    #expect(assess("Kyiv now", state: .cut).hindrances == [.captionCut(ending: nil)])
    #expect(assess("Kyiv now", state: .unread).hindrances == [.captionUnread])
    #expect(assess(nil, state: .unread).hindrances == [.captionUnread])
    #expect(assess("That was it…", state: .whole).outcome == .recycled)
    #expect(assess(nil).hindrances == [.noCaption])
    #expect(assess("Kyiv now", event: nil).outcome == .undated)
  }

  @Test(arguments: [["This is Beirut 2020"], ["#kyiv", "بيروت"], ["", "a", "Port of Beirut"], ["2020"]])
  func `what stands elsewhere in the post is part of it`(texts: [String]) throws {
    let found = assess("Kyiv now", otherText: texts)
    #expect(found.outcome == .acknowledged)
    #expect(try #require(found.acknowledgement).isElsewhere)
    #expect(assess("Kyiv now", otherText: ["Ukraine", "#war"]).outcome == .recycled)
    // Without a caption it may be all or a part of what there is.
    #expect(assess(nil, otherText: ["Ukraine"]).outcome == .predatesPost)
    #expect(try #require(assess("Beirut", otherText: texts).acknowledgement).isElsewhere == false)
  }

  @Test func `a weak or reserved match accuses nobody`() {
    #expect(assess("Kyiv", strength: .weak).hindrances == [.weak])
    #expect(assess("Kyiv", strength: .fair).outcome == .recycled)
    for reservation in Reservation.allCases {
      let found = assess("Kyiv", reservations: [reservation])
      #expect(found.outcome == .predatesPost && found.hindrances == [.reserved([reservation])])
      #expect(assess("Beirut", reservations: [reservation]).outcome == .acknowledged)
    }
    let all = assess("Kyiv…", strength: .weak, reservations: [.short, .tonal])
    #expect(all.hindrances == [.captionCut(ending: "…"), .weak, .reserved([.short, .tonal])])
  }

  @Test func `no made post is accused while anything stands in the way`() {
    for caption in [nil, "", "Kyiv", "Kyiv…", "Kyiv more"] {
      for state in [nil, CaptionState.whole, .cut, .unread] {
        for strength in Strength.allCases {
          for reservations in [[], [Reservation.short], [.tonal, .quiet]] {
            let found = assess(caption, state: state, strength: strength, reservations: reservations)
            let isClean =
              (caption == "Kyiv" && state == nil || (caption?.isEmpty == false && state == .whole))
              && strength != .weak && reservations.isEmpty
            #expect(found.outcome == (isClean ? .recycled : .predatesPost))
            #expect(found.hindrances.isEmpty == isClean)
          }
        }
      }
    }
  }

  @Test func `what was looked for is told`() {
    let found = assess("Kyiv now")
    let kinds = found.sought.map(\.kind)
    #expect(kinds.filter { $0 == .name }.count == 8 && kinds.contains(.place) && kinds.contains(.title))
    #expect(found.sought.last == SoughtName(kind: .year, name: "2020"))
    #expect(!found.sought.contains { $0.name == "Lebanon" })
  }

  @Test func `results of an earlier version accuse nobody whom this one would not`() {
    var claim = Claim(source: "s", posted: Given.date("2022-02-24"), caption: "Kyiv now… https://t.co/a")
    func stated(_ outcome: Assessment.Outcome, _ strength: Strength = .strong) -> Assessment {
      Assessment(stated: outcome, claim: claim, hasEvent: true, strength: strength, reservations: [])
    }
    #expect(stated(.recycled).outcome == .predatesPost && stated(.recycled).hindrances.count == 1)
    #expect(stated(.acknowledged).outcome == .acknowledged && stated(.undated).hindrances.isEmpty)
    claim.caption = "Kyiv now"
    #expect(stated(.recycled).outcome == .recycled && stated(.recycled, .weak).outcome == .predatesPost)
  }
}
