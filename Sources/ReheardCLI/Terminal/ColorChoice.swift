import ArgumentParser
import Foundation
import Reheard

/// Whether what is said on a terminal is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether it is, on stderr. NO_COLOR as https://no-color.org has it: set, and not empty.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isatty(FileHandle.standardError.fileDescriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}
