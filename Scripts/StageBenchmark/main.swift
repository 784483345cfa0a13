import Audio
import Foundation
import Indexing
import Landmarks
import Matching
import Media
import Spectra

/// Times each stage of the road alone, on real files: `StageBenchmark ROUNDS FILE...`.
///
/// Each stage gets what the stage before it made, so that only its own work is timed. One line a stage: its name, the
/// rounds, and the median CPU milliseconds an hour of sound (or a clip of ten seconds, from the lookup on).
let profile = Profile.standard
let parameters = SearchParameters()
var stopwatch = Stopwatch(rounds: max(1, CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1))
let sounds = try CommandLine.arguments.dropFirst(2).map { try Recorded($0, profile: profile) }
let hours = sounds.reduce(0) { $0 + $1.hours }
guard hours > 0 else {
  print("usage: StageBenchmark ROUNDS FILE...")
  exit(64)
}

print("stage\trounds\tmilliseconds of CPU\tof")
for stage in RoadStage.all {
  stopwatch.time(stage.name, of: "an hour of sound", per: hours) {
    for sound in sounds { stage.run(sound, profile) }
  }
}

let index = MemoryIndex(sounds.map(\.constellation), profile: profile)
let clips = sounds.map { Query($0.clip(profile), profile: profile, parameters: parameters) }
let count = Double(clips.count)
stopwatch.time("lookup and votes, unedited", of: "a clip of 10 s", per: count) {
  let finder = Finder(index, parameters: parameters)
  for clip in clips { keep(finder.unedited(clip).count) }
}
stopwatch.time("search until it is clear, aligned", of: "a clip of 10 s", per: count) {
  let search = Search(index, parameters: parameters)
  for clip in clips { keep(search.alignments(clip).count) }
}
stopwatch.time("search of what is not there, aligned", of: "a clip of 10 s", per: count) {
  let search = Search(index, parameters: parameters)
  for clip in clips {
    let decoy = clip.decoy(isReversed: true, isMirrored: false, parameters: parameters)
    keep(search.alignments(decoy).count)
  }
}
stopwatch.time("whole answer, judged", of: "a clip of 10 s", per: count) {
  let matcher = Matcher(index, profile: profile, parameters: parameters)
  for clip in clips { keep(matcher.answer(to: clip.constellation, largestEValue: 0.001).matches.count) }
}
