import Audio
import Claims
import Dates
import Matching

@testable import Campaigns

/// A made world: what each clip truly holds, and the links that a perfect search would find in it.
struct Made {
  /// A stretch of a clip that holds a stretch of a sound.
  struct Part {
    var sound: Int
    /// In seconds of the sound.
    var of: TimeRange
    /// Second of the clip at which it begins.
    var at: Double
    /// How many times faster it runs than the sound.
    var tempo = 1.0

    var inClip: TimeRange { TimeRange(start: at, stop: at + of.duration / tempo) }
    func seconds(_ second: Double) -> Double { at + (second - of.start) / tempo }
  }

  var clips: [[Part]]
  /// Pairs that the search misses.
  var missed: Set<[Int]> = []
  /// Links that are wrong.
  var wrong: [SoundLink] = []

  static func part(_ sound: Int, _ start: Double, _ stop: Double, at: Double = 0, tempo: Double = 1) -> Part {
    Part(sound: sound, of: TimeRange(start: start, stop: stop), at: at, tempo: tempo)
  }

  var links: [SoundLink] {
    var links = wrong
    for (number, clip) in clips.enumerated() {
      for (other, parts) in clips.enumerated() where other != number && !missed.contains([number, other].sorted()) {
        for left in clip {
          for right in parts where left.sound == right.sound {
            guard let common = left.of.intersection(right.of), common.duration >= 2 else { continue }
            links.append(
              SoundLink(
                clip: number, other: other,
                clipRange: TimeRange(start: left.seconds(common.start), stop: left.seconds(common.stop)),
                otherRange: TimeRange(start: right.seconds(common.start), stop: right.seconds(common.stop)),
                edit: Edit(tempo: left.tempo / right.tempo, pitch: 1), score: 10 * common.duration, eValue: 1e-9))
          }
        }
      }
    }
    return links
  }

  /// What laying one clip on another shows: that they coincide, where they do.
  func lay(_ clip: Int, _ range: TimeRange, _ other: Int, _ start: Double, _ edit: Edit) -> Double {
    var best = 0.0
    for left in clips[clip] {
      for right in clips[other] where left.sound == right.sound {
        guard let held = left.inClip.intersection(range) else { continue }
        let second = left.of.start + (held.start - left.at) * left.tempo
        let place = right.seconds(second)
        let expected = start + (held.start - range.start) * edit.tempo
        guard abs(place - expected) < 0.5, right.inClip.start - 0.1 <= place, place <= right.inClip.stop
        else { continue }
        best = max(best, 10 * held.duration)
      }
    }
    return best
  }

  var groups: [SoundGroup] {
    SoundGrouping.groups(links, clipCount: clips.count) { lay($0, $1, $2, $3, $4) }
  }

  /// The clips of each group, ascending.
  var clipsOfGroups: [[Int]] { groups.map { $0.members.map(\.clip).sorted() } }

  static func clip(
    _ file: String, account: String? = nil, posted: String? = nil, caption: String? = nil, platform: String? = "TikTok"
  ) -> GroupedClip {
    GroupedClip(
      file: file,
      claim: Claim(
        source: file + ".info.json", extractorKey: platform, account: account, postID: "post-" + file,
        posted: posted.flatMap { Moment($0) }, caption: caption))
  }
}
