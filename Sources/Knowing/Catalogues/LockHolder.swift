public import Dates
internal import Foundation
internal import Machine

/// Who writes to an index at the moment.
public struct LockHolder: Hashable, Sendable {
  /// The number of its process.
  public var process: Int
  /// The machine it runs on.
  public var host: String
  /// Since when.
  public var since: Moment

  /// Every fact as it is.
  public init(process: Int, host: String, since: Moment) {
    self.process = process
    self.host = host
    self.since = since
  }

  /// This process, from now on.
  static var current: LockHolder? {
    Moment(secondsSince1970: Date().timeIntervalSince1970).map {
      LockHolder(process: Int(ProcessInfo.processInfo.processIdentifier), host: Host.name, since: $0)
    }
  }

  /// The text that `line` wrote; `nil` for any other.
  init?(line: String) {
    let parts = line.split(whereSeparator: \.isWhitespace)
    guard parts.count == 3, let process = Int(parts[0]), let since = Moment(String(parts[2])) else { return nil }
    self.init(process: process, host: String(parts[1]), since: since)
  }

  /// As it stands in the lock file.
  var line: String { "\(process) \(host) \(since)\n" }
}

extension LockHolder: CustomStringConvertible {
  /// Such as `process 4711 on desk3 since 2026-03-01T12:00:00Z`.
  public var description: String { "process \(process) on \(host) since \(since)" }
}
