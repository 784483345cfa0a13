internal import Dates
internal import Foundation

/// The time that reports state. `SOURCE_DATE_EPOCH` (reproducible-builds.org) fixes it, so that the same input can give
/// the same bytes.
enum ReportTime {
  /// Now, or the time that is fixed; `nil` where the clock shows no year between 1 and 9999.
  static var now: Moment? {
    let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    return Moment(secondsSince1970: fixed ?? Date().timeIntervalSince1970)
  }
}
