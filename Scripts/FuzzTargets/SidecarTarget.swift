import Foundation

@testable import Claims

/// The `.info.json` beside a clip.
struct SidecarTarget: Target {
  static let name = "claim"

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    (try? InfoJSON.claim(json: Data(input), source: "a.info.json")) != nil
  }
}
