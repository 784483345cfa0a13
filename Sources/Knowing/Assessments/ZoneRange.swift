/// The offsets from UTC that clocks may have had at a place.
struct ZoneRange: Hashable, Sendable {
  /// Hours east of UTC.
  let hours: ClosedRange<Int>

  /// Anywhere on Earth.
  static let everywhere = ZoneRange(hours: -12...14)

  init(hours: ClosedRange<Int>) { self.hours = hours }

  /// Clocks follow the sun (15 degrees an hour), less an hour at most, plus four where a state keeps the time of its
  /// capital in the east and puts its clocks forward in summer. Around the date line they follow nothing.
  ///
  /// - Parameter lon: degrees east of Greenwich.
  init(lon: Double) {
    guard abs(lon) < 140 else {
      self = .everywhere
      return
    }
    let sun = Int((lon / 15).rounded(.down))
    hours = max(-12, sun - 1)...min(14, sun + 5)
  }
}
