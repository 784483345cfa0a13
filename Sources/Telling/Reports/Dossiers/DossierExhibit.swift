import Audio
import Excerpts
import Foundation

/// Both excerpts side by side, and the picture of both.
struct DossierExhibit {
  let illustration: Illustration
  /// The name by which sounds and picture lie in the folder `excerpts` beside the page; `nil` where they are in it.
  let file: String?

  var html: HTML {
    let plan = illustration.plan
    return HTML("div") {
      HTML("h4") { "Listen and look" }
      HTML("div", ["class": "sides"]) {
        player("The clip", "clip", illustration.clipSound, plan.clip, note: Wording.broughtBack(plan.edit))
        player("The recording", "recording", illustration.recordingSound, plan.recording, note: nil)
      }
      HTML("button", ["type": "button", "class": "switch", "hidden": ""]) {
        "Switch to the other one at the same place"
      }
      if plan.isCutOff { HTML("p", ["class": "warning"]) { Wording.cutOff(plan.recording.duration) } }
      HTML("figure", ["class": "picture"]) {
        if let file {
          let small = "data:image/png;base64," + Data(illustration.thumbnail).base64EncodedString()
          HTML("a", ["href": "excerpts/\(file)-spectrograms.svg"]) {
            HTML(void: "img", ["src": small, "alt": "Both spectrograms, small; open the whole picture"])
          }
          HTML("figcaption") { "The recording above, the clip below. " + Wording.wholePicture }
        } else {
          HTML("div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": "Both spectrograms"]) {
            HTML(trusted: illustration.picture)
          }
          HTML("figcaption") { Wording.picture }
        }
      }
    }
  }

  private func player(_ title: String, _ side: String, _ sound: [UInt8], _ range: TimeRange, note: String?) -> HTML {
    let stretch = "\(Wording.clock(range.start)) – \(Wording.clock(range.stop))"
    return HTML("figure") {
      HTML(
        "audio",
        [
          "controls": "", "preload": file == nil ? "metadata" : "none", "aria-label": "\(title), \(stretch)",
          "src": file.map { "excerpts/\($0)-\(side).mp3" }
            ?? "data:audio/mpeg;base64," + Data(sound).base64EncodedString(),
        ]
      ) { "" }
      HTML("figcaption") {
        HTML("b") { title }
        ", \(stretch)\(note.map { "; " + $0 } ?? "")"
      }
    }
  }
}
