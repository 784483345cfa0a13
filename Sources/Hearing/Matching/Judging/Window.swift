internal import Landmarks

/// A stretch of a clip that is searched for at once.
struct Window {
  /// The clip's peaks in the stretch; times are those of the whole clip.
  var constellation: Constellation
  /// The clip's number of each of these peaks.
  var numbers: [Int]

  /// A clip in overlapping windows; one that is hardly longer than a window is one.
  static func split(_ clip: Constellation, parameters: SearchParameters) -> [Window] {
    var windows: [Window] = []
    var start = 0
    while true {
      let isLast = start + parameters.window.frames + parameters.window.frames / 4 >= clip.frameCount
      let low = Int32(start * Peak.stepsPerUnit)
      let high = isLast ? Int32.max : Int32((start + parameters.window.frames) * Peak.stepsPerUnit)
      let numbers = clip.peaks.indices.filter { low <= clip.peaks[$0].time && clip.peaks[$0].time < high }
      windows.append(
        Window(
          constellation: Constellation(
            peaks: numbers.map { clip.peaks[$0] }, frameCount: clip.frameCount,
            activeFrameCount: clip.activeFrameCount),
          numbers: numbers))
      if isLast { return windows }
      start += parameters.window.step
    }
  }

  /// What is left when a stretch has been explained.
  ///
  /// - Parameter explained: numbers of the clip's first and last peak of the stretch.
  /// - Returns: the window with the peaks before and behind it.
  func without(_ explained: ClosedRange<Int>) -> Window {
    let kept = numbers.indices.filter { !explained.contains(numbers[$0]) }
    var rest = constellation
    rest.peaks = kept.map { constellation.peaks[$0] }
    return Window(constellation: rest, numbers: kept.map { numbers[$0] })
  }
}
