import Dates

/// The seconds that a date may mean, from 1970-01-01T00:00:00Z, the end not included.
struct DateSpan: Hashable, Sendable {
  let start: Int
  let stop: Int

  /// When a sound may have come into the world.
  ///
  /// A day may be that of any clock that `zone` allows: on 4 August in Beirut it was 3 August in UTC for the first
  /// hours. A time to the second stands for the 24 hours from it, so that the posts of one day are of one time: a sound
  /// is not old when it is hours old.
  init(sound: Moment, zone: ZoneRange) {
    if sound.precision == .second {
      start = sound.seconds
      stop = sound.seconds + 86400
    } else {
      start = sound.firstDay * 86400 - zone.hours.upperBound * 3600
      stop = (sound.lastDay + 1) * 86400 - zone.hours.lowerBound * 3600
    }
  }

  /// When a post may have been made; platforms write down the day in UTC.
  init(post: Moment) {
    start = post.seconds
    stop = post.precision == .second ? post.seconds + 1 : (post.lastDay + 1) * 86400
  }

  func isBefore(_ other: DateSpan) -> Bool { stop <= other.start }
}
