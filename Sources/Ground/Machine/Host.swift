internal import Foundation

/// The machine among others.
package enum Host {
  /// Its name, one word; asked of the kernel where it can be, because Foundation would ask the network.
  package static var name: String {
    #if os(Linux)
    let kernel = try? String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8)
    #else
    let kernel: String? = nil
    #endif
    let name = (kernel ?? ProcessInfo.processInfo.hostName).filter { !$0.isWhitespace }
    return name.isEmpty ? "-" : String(name.prefix(longest))
  }

  private static let longest = 100
}
