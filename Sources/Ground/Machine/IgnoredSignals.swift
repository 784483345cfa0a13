internal import Foundation

/// The signals that whoever started the program wants it not to hear, as `nohup` does.
package enum IgnoredSignals {
  /// Whether a signal is one of them; where the system cannot be asked, none is.
  package static func contains(_ number: Int32) -> Bool {
    #if os(Linux)
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") } ?? ""
    let mask = line.split(whereSeparator: \.isWhitespace).last.flatMap { UInt64($0, radix: 16) } ?? 0
    return mask & (1 << UInt64(number - 1)) != 0
    #else
    return false
    #endif
  }
}
