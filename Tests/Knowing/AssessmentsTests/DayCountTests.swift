import Dates
import Events
import Testing

@testable import Assessments

/// "At least so many days" must never be too many.
@Suite struct DayCountTests {
  @Test(arguments: [
    ("2020-08-04", "2022-02-24", 569), ("2020-08-04", "2022-02-24T00:00:00Z", 569),
    ("2020-08-04", "2022-02-24T23:59:59Z", 569), ("2020", "2022-02-24", 420), ("2020-08", "2022-02-24", 542),
    ("2020-08", "2022-02", 519), ("2020", "2022", 366), ("2024-02-28", "2024-03-02", 3),
  ])
  func `calendar days`(event: String, posted: String, days: Int) {
    let age = Given.assessment(posted, event).age
    #expect(age?.days == days)
    #expect(age?.unit == .calendarDays)
  }

  @Test(arguments: [
    // The last minutes of one day and the first of another are not a day apart.
    ("2020-08-04T15:08:18Z", "2022-02-24T15:08:17Z", 568), ("2020-08-04T15:08:18Z", "2022-02-24T15:08:18Z", 569),
    ("2020-08-04T15:08:18Z", "2022-02-24", 568), ("2020-08-04T23:59:00+03:00", "2020-08-05T20:59:00Z", 1),
    ("2020-08-04T18:08:18+03:00", "2020-08-06T15:08:17Z", 1), ("2020-08-04T15:08:18Z", "2021", 149),
  ])
  func `of an hour that is known`(event: String, posted: String, days: Int) {
    let age = Given.assessment(posted, event).age
    #expect(age?.days == days)
    #expect(age?.unit == .wholeDays)
  }

  private static let places: [(Double?, String, Int)] = [
    // 03:00 UTC is still the day before in Kentucky, and a post of which only the UTC day is known may be of it.
    (-85.9, "2022-02-24T03:00:00Z", 568), (-85.9, "2022-02-24T09:00:00Z", 569), (-85.9, "2022-02-24", 568),
    (35.52, "2022-02-24T03:00:00Z", 569), (35.52, "2022-02-24", 569), (139.7, "2022-02-24", 569),
    (nil, "2022-02-24", 569),
  ]

  @Test(arguments: places)
  func `days of the event's place`(lon: Double?, posted: String, days: Int) {
    #expect(Given.assessment(posted, "2020-08-04", lon: lon).daysBeforePost == days)
  }

  @Test func `the date that is longer ago counts`() {
    let published = Given.assessment("2022-02-24", "2021-12-01", published: "2021-01-01")
    #expect(published.age?.basis == .publication && published.daysBeforePost == 419)
    let event = Given.assessment("2022-02-24", "2020-08-04", published: "2020-08-04")
    #expect(event.age?.basis == .event && event.daysBeforePost == 569)
    let month = Given.assessment("2022-02-24", "2020-08", published: "2020-08-05T10:00:00Z")
    #expect(month.age?.basis == .publication && month.daysBeforePost == 567)
  }

  /// Against the definition: whatever hour the event was at, at the place's own clock, the count is not too many.
  @Test func `never more than the calendar of the place says`() {
    for (lon, hours) in [(-85.9, -5), (-118.2, -8), (-3.7, 1), (35.52, 2), (77.2, 5), (121.5, 8), (-58.4, -3)] {
      for hour in 0..<72 {
        let posted = Given.date("2022-02-23").seconds + hour * 3600
        guard let moment = Moment(secondsSince1970: Double(posted)) else { continue }
        let event = Given.event("2022-02-22", lon: lon)
        let assessment = Assessment(posted: moment, caption: "x", publishedAt: nil, event: event)
        let there = Moment.dayNumber(posted + hours * 3600) - event.date.firstDay
        if let days = assessment.daysBeforePost {
          #expect(days >= 1 && days <= there, "\(lon) \(hour)")
        } else {
          #expect(assessment.outcome == .contemporary)
        }
      }
    }
  }
}
