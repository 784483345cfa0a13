import Testing

@testable import Dates

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2022-02-24T03:00:00Z", 1_645_671_600),
    ("2000-02-29T00:00:00Z", 951_782_400), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ("0001-01-01T00:00:00Z", -62_135_596_800),
  ])
  func `known seconds`(text: String, seconds: Int) throws {
    let moment = try #require(Moment(text))
    #expect(moment.seconds == seconds)
    #expect(moment.description == text)
    #expect(Moment(secondsSince1970: Double(seconds)) == moment)
  }

  @Test(arguments: [
    ("2020", "2020"), ("2020-08", "2020-08"), ("2020-08-04", "2020-08-04"),
    ("2020-08-04T18:08:18+03:00", "2020-08-04T15:08:18Z"), ("2020-08-04 15:08:18.75Z", "2020-08-04T15:08:18Z"),
    ("2020-01-01T00:30-0100", "2020-01-01T01:30:00Z"), ("2016-12-31t23:59:60z", "2016-12-31T23:59:59Z"),
  ])
  func `reads what people write`(text: String, written: String) {
    #expect(Moment(text)?.description == written)
  }

  @Test(arguments: [
    "", "20", "2020-", "2020-13", "2020-02-30", "2021-02-29", "1900-02-29", "2020-08-04T", "2020-08-04T15:08:18",
    "2020-08-04T25:00Z", "2020-08-04T15:08:18.Z", "2020-08-04Z", "0000-01-01", "02020-01-01", "2020-08-04x", "٢٠٢٠",
    "yesterday", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+01:00",
  ])
  func `refuses what is no date`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [
    .nan, .infinity, -.infinity, 1e300, -1e300, 9.3e18, 253_402_300_800, Double.greatestFiniteMagnitude,
  ])
  func `numbers that are no time`(seconds: Double) {
    #expect(Moment(secondsSince1970: seconds) == nil)
  }

  @Test func `every day of ten thousand years has its number`() throws {
    var number = try #require(CalendarDay(year: 1, month: 1, day: 1)).number
    for year in 1...9999 {
      for month in 1...12 {
        for day in [1, CalendarDay.days(inMonth: month, of: year)] {
          let date = try #require(CalendarDay(year: year, month: month, day: day))
          #expect(CalendarDay(number: date.number) == date)
          #expect(date.number == number + (day == 1 ? 0 : day - 1))
        }
        number += CalendarDay.days(inMonth: month, of: year)
      }
    }
    #expect(CalendarDay(number: number) == nil)
    #expect(CalendarDay(number: .max) == nil)
    #expect(CalendarDay(number: .min) == nil)
  }

  @Test func `coarsens but never refines`() throws {
    let second = try #require(Moment("2020-08-04T15:08:18Z"))
    #expect(
      Moment.Precision.allCases.map { second.coarsened(to: $0)?.description } == [
        "2020", "2020-08", "2020-08-04", "2020-08-04T15:08:18Z",
      ])
    let month = try #require(Moment("2020-08"))
    #expect(Moment.Precision.allCases.map { month.coarsened(to: $0)?.description } == ["2020", "2020-08", nil, nil])
  }
}
