import Catalogues
import Claims
import Events
import Testing

@testable import Assessments

/// The table of outcomes, row by row and at its borders.
@Suite struct OutcomeTests {
  typealias Outcome = Assessment.Outcome

  private static let rows: [(String?, String?, String?, Outcome)] = [
    // Undated: the post, or both dates of the sound, are missing.
    (nil, "2020-08-04", nil, Outcome.undated), ("2022-02-24", nil, nil, .undated), (nil, nil, nil, .undated),
    // Contemporary: the same day, hour, month, year.
    ("2020-08-04", "2020-08-04", nil, .contemporary), ("2020-08-04T23:59:59Z", "2020-08-04", nil, .contemporary),
    ("2020-08-31", "2020-08", nil, .contemporary), ("2020-12-31T23:59:59Z", "2020", nil, .contemporary),
    ("2020-08-04", "2020-08-04T15:08:18Z", nil, .contemporary), ("2020", "2020-08-04", nil, .contemporary),
    ("2020-08-05T15:08:17Z", "2020-08-04T15:08:18Z", nil, .contemporary),
    ("2020-08-05", nil, "2020-08-05", .contemporary),
    // Earlier than the reference: older than both dates, or than the one that is known.
    ("2020-08-02", "2020-08-04", nil, .earlierThanReference),
    ("2020-08-04T15:08:17Z", "2020-08-04T15:08:18Z", "2020-08-07", .earlierThanReference),
    ("2020-07-30", nil, "2020-08-01", .earlierThanReference), ("2019", "2020-02", nil, .earlierThanReference),
    // Recycled: with this caption.
    ("2020-08-05T15:08:18Z", "2020-08-04T15:08:18Z", nil, .recycled), ("2022-02-24", "2020-08-04", nil, .recycled),
    ("2022", "2020", nil, .recycled),
    // Of a recording without an event it is not known by which words a caption would acknowledge it.
    ("2022-02-24", nil, "2020-08-05", .predatesPost),
    // A copy that was published late is still of its event.
    ("2022-02-24", "2020-08-04", "2022-02-24", .recycled), ("2022-02-24", "2020-08-04", "2023-01-01", .recycled),
    // The event says when the sound came into the world: an early publication does not make its own month old.
    ("2022-02-24", "2022-02", "2022-02-20", .contemporary),
    // An event after the recording of it was published contradicts itself.
    ("2022-02-24", "2023-01-01", "2021-01-01", .recycled), ("2022-02-24", "2023-01-01", "2022-02-24", .contemporary),
  ]

  @Test(arguments: rows)
  func `the rows`(posted: String?, event: String?, published: String?, outcome: Outcome) {
    #expect(Given.assessment(posted, event, published: published).outcome == outcome)
  }

  private static let days: [(String, Double?, Outcome)] = [
    // Without coordinates the event's day may be that of any clock: 12:00 UTC of the next day is the last of it.
    ("2020-08-05T11:59:59Z", nil, Outcome.contemporary), ("2020-08-05T12:00:00Z", nil, .recycled),
    ("2020-08-03T10:00:00Z", nil, .contemporary), ("2020-08-03T09:59:59Z", nil, .earlierThanReference),
    // In Beirut the day ended at 21:00 UTC; an hour of doubt remains.
    ("2020-08-04T22:59:59Z", 35.52, .contemporary), ("2020-08-04T23:00:00Z", 35.52, .recycled),
    ("2020-08-03T16:00:00Z", 35.52, .earlierThanReference),
    // In Kentucky it went on until 05:00 UTC of the next.
    ("2020-08-05T05:00:00Z", -85.9, .contemporary), ("2020-08-05T07:00:00Z", -85.9, .recycled),
    // At the date line clocks follow nothing.
    ("2020-08-03T10:00:00Z", 178.4, .contemporary), ("2020-08-05T11:59:59Z", -171.8, .contemporary),
  ]

  @Test(arguments: days)
  func `days at other places`(posted: String, lon: Double?, outcome: Outcome) {
    #expect(Given.assessment(posted, "2020-08-04", lon: lon).outcome == outcome)
  }

  private static let captions: [(String?, Outcome)] = [
    (nil, Outcome.predatesPost), ("", .predatesPost), (" \n\u{A0}", .predatesPost), ("Ukraine", .recycled),
    ("!!! 🔥🔥🔥", .recycled), ("Beirut", .acknowledged), ("Port of Beirut", .acknowledged), ("Lebanon", .recycled),
    ("explosion in the PORT", .acknowledged), ("remember 2020?", .acknowledged), ("Feb 2022", .recycled),
  ]

  @Test(arguments: captions)
  func `the caption`(caption: String?, outcome: Outcome) {
    #expect(Given.assessment("2022-02-24", "2020-08-04", caption: caption).outcome == outcome)
  }

  @Test func `a year that is also the post's says nothing`() {
    #expect(Given.assessment("2022-02-24", "2022-01-10", caption: "Kyiv 2022").outcome == .recycled)
    #expect(Given.assessment("2022-02-24", "2021-12-31", caption: "Kyiv 2021").outcome == .acknowledged)
    #expect(Given.assessment("2022-02-24", nil, published: "2020-08-05", caption: "from 2020").outcome == .acknowledged)
    #expect(Given.assessment("2022-02-24", "2019-08-05", published: "2020-01-01", caption: "2020").outcome == .recycled)
  }

  @Test func `each recording of an event is weighed by itself`() {
    let claim = Claim(source: "s", posted: Given.date("2022-02-24"), caption: "Kyiv")
    let event = Given.event("2020-08-04")
    let assessments = (0..<10).map { number in
      let recording = Recording(
        name: "r\(number)", path: "", sha256: "", duration: 1, usableSeconds: 1, peakCount: 1, landmarkCount: 1,
        event: event.id, publishedAt: number == 0 ? nil : Given.date("2020-08-0\(min(9, number + 4))"))
      return Assessment(claim: claim, recording: recording, event: event)
    }
    #expect(assessments.allSatisfy { $0.outcome == .recycled && $0.daysBeforePost == 569 })
    let strange = Recording(
      name: "copy", path: "", sha256: "", duration: 1, usableSeconds: 1, peakCount: 1, landmarkCount: 1)
    #expect(Assessment(claim: claim, recording: strange, event: nil).outcome == .undated)
    #expect(Assessment(claim: nil, recording: strange, event: event).outcome == .undated)
  }

  @Test func `what it was drawn from is in it`() throws {
    let found = Given.assessment("2022-02-24T03:00:00Z", "2020-08-04", published: "2020-08-05", caption: "в Бейруте")
    #expect(found.posted == Given.date("2022-02-24T03:00:00Z"))
    #expect(found.eventDate == Given.date("2020-08-04"))
    #expect(found.publishedAt == Given.date("2020-08-05"))
    #expect(found.age?.basis == .event)
    let words = try #require(found.acknowledgement)
    #expect(words.kind == .name && words.name == "Бейрут" && words.found == "Бейруте")
    for outcome in [Given.assessment("2020-08-04", "2020-08-04"), Given.assessment("2019-08-04", "2020-08-04")] {
      #expect(outcome.age == nil && outcome.acknowledgement == nil && outcome.daysBeforePost == nil)
    }
  }
}
