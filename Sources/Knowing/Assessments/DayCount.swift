public import Dates

/// How many days lie between a date of the sound and the post, at the least.
///
/// A sound that is dated to the second is as old as the whole times 24 hours since then. One that is dated to a day
/// (a month, a year) is counted in days of the calendar, as everybody counts them: from 2020-08-04 to 2022-02-24 it is
/// 569, whatever the hour. Of a month or a year the last day counts, of a post that is known to the month or the year
/// the first. An event's day is that of its place: where its coordinates lie in the west, where it is still yesterday
/// when a UTC day begins, the post is counted by the day that it was there. An event without coordinates is taken to
/// be dated in UTC.
public struct DayCount: Hashable, Sendable {
  /// Which date says that the sound existed.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The event was on that date, and the recording is of it.
    case event
    /// The recording was published on that date.
    case publication
  }

  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Steps from one calendar day to the next.
    case calendarDays = "calendar days"
    /// Times 24 hours.
    case wholeDays = "whole days"
  }

  /// The number.
  public let days: Int
  /// What was counted.
  public let unit: Unit
  /// Which date it was counted from.
  public let basis: Basis
  /// That date.
  public let from: Moment
  /// The post's date.
  public let to: Moment

  /// - Parameters:
  ///   - from: a date by which the sound existed.
  ///   - basis: which date that is.
  ///   - to: when the clip was posted, after `from`.
  ///   - zone: where `from` was a day.
  init(from: Moment, basis: Basis, to: Moment, zone: ZoneRange?) {
    self.from = from
    self.to = to
    self.basis = basis
    if from.precision == .second {
      unit = .wholeDays
      days = (to.seconds - from.seconds) / 86400
    } else {
      unit = .calendarDays
      // In the east it is the same day as in UTC, or already the next: no reason to count less.
      let west = min(0, zone?.hours.lowerBound ?? 0)
      days = Moment.dayNumber(to.seconds + west * 3600) - from.lastDay
    }
  }
}
