import Dates
import Events

/// The dates by which a sound is known to have existed: that of its event, and that of its publication.
struct Dates {
  /// How the sound's dates lie to a post.
  enum Order: Hashable {
    case unknown, before, overlapping, after
  }

  private let event: Moment?
  private let publishedAt: Moment?
  /// Where the event was, as far as clocks are concerned; `nil` where its coordinates are not known.
  private let zone: ZoneRange?

  init(event: Event?, publishedAt: Moment?) {
    self.event = event?.date
    self.publishedAt = publishedAt
    zone = event?.lon.map { ZoneRange(lon: $0) }
  }

  /// The event says when the sound came into the world, and so it decides, where it is known. A later event under an
  /// earlier publication contradicts itself: then the publication decides.
  func order(toPost post: Moment) -> Order {
    let orders = [
      event.map { order($0, zone ?? .everywhere, post) }, publishedAt.map { order($0, .everywhere, post) },
    ].compactMap(\.self)
    guard let first = orders.first else { return .unknown }
    return first == .after ? orders.last ?? first : first
  }

  private func order(_ sound: Moment, _ zone: ZoneRange, _ post: Moment) -> Order {
    let sound = DateSpan(sound: sound, zone: zone)
    let post = DateSpan(post: post)
    return sound.isBefore(post) ? .before : post.isBefore(sound) ? .after : .overlapping
  }

  /// Each date alone says that the sound existed by then, so the one that is longer ago counts.
  func age(atPost post: Moment) -> DayCount? {
    var counts: [DayCount] = []
    if let event, order(event, zone ?? .everywhere, post) == .before {
      counts.append(DayCount(from: event, basis: .event, to: post, zone: zone))
    }
    if let publishedAt, order(publishedAt, .everywhere, post) == .before {
      counts.append(DayCount(from: publishedAt, basis: .publication, to: post, zone: nil))
    }
    // Of equals the event's: it is what a reader looks for.
    return counts.max { ($0.days, $0.basis == .event ? 1 : 0) < ($1.days, $1.basis == .event ? 1 : 0) }
  }
}
