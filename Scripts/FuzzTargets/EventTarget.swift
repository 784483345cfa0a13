import Foundation

@testable import Events

/// Event files.
struct EventTarget: Target {
  static let name = "event"
  private let file: String

  init(scratch: String) { file = scratch + "/a.yaml" }

  func take(_ input: [UInt8]) -> Bool {
    do {
      try Data(input).write(to: URL(fileURLWithPath: file))
      let event = try EventFile.read(file)
      precondition(event.flaw == nil, "an event was read that no index takes: \(event)")
      return true
    } catch {
      return false
    }
  }
}
