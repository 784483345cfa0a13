import Audio
import Excerpts
import Foundation
import Matching

/// Both excerpts side by side, and the picture of both.
struct DossierExhibit {
  let illustration: Illustration
  let match: MatchReport

  var html: HTML {
    let plan = illustration.plan
    return HTML("div") {
      HTML("h4") { "Listen and look" }
      HTML("div", ["class": "sides"]) {
        player("The clip", illustration.clipSound, plan.clip, note: Wording.broughtBack(plan.edit))
        player("The recording", illustration.recordingSound, plan.recording, note: nil)
      }
      HTML("button", ["type": "button", "class": "switch", "hidden": ""]) {
        "Switch to the other one at the same place"
      }
      if plan.isCutOff { HTML("p", ["class": "warning"]) { Wording.cutOff(plan.recording.duration) } }
      HTML("figure", ["class": "picture"]) {
        HTML(trusted: illustration.picture)
        HTML("figcaption") { Wording.picture }
      }
    }
  }

  private func player(_ title: String, _ sound: [UInt8], _ range: TimeRange, note: String?) -> HTML {
    let stretch = "\(Wording.clock(range.start)) – \(Wording.clock(range.stop))"
    return HTML("figure") {
      HTML(
        "audio",
        [
          "controls": "", "preload": "metadata", "aria-label": "\(title), \(stretch)",
          "src": "data:audio/mpeg;base64," + Data(sound).base64EncodedString(),
        ]
      ) { "" }
      HTML("figcaption") {
        HTML("b") { title }
        ", \(stretch)\(note.map { "; " + $0 } ?? "")"
      }
    }
  }
}
