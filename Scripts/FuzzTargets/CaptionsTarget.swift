import Foundation

@testable import Campaigns

/// Captions beside a clip.
struct CaptionsTarget: Target {
  static let name = "captions"

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    let cues = CaptionFile.cues(String(decoding: input, as: UTF8.self))
    return !Transcript(cues, source: "a.vtt").words.isEmpty
  }
}
