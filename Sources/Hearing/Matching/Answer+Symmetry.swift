internal import Audio

extension Match {
  /// The same match as it would be reported if clip and recording changed places.
  var inverted: Match {
    var match = self
    (match.queryRange, match.referenceRange) = (referenceRange, queryRange)
    (match.queryMatchedPercent, match.referenceMatchedPercent) = (referenceMatchedPercent, queryMatchedPercent)
    (match.stream, match.referenceStream) = (referenceStream, stream)
    (match.hasOtherStreams, match.referenceHasOtherStreams) = (referenceHasOtherStreams, hasOtherStreams)
    (match.channel, match.referenceChannel) = (referenceChannel, channel)
    match.edit = Edit(tempo: 1 / edit.tempo, pitch: 1 / edit.pitch)
    return match
  }
}

extension Answer {
  /// The answer about two sounds, either of which may be the clip: that of the direction which explains more of both.
  ///
  /// - Parameters:
  ///   - forward: what the clip finds in the recording.
  ///   - backward: what the recording, taken as the clip, finds in the clip.
  ///   - largestEValue: matches with a larger one, now that chance had two tries, are left out.
  /// - Returns: an answer about the clip that does not depend on which of both is called so.
  package static func symmetric(_ forward: Answer, _ backward: Answer, largestEValue: Double) -> Answer {
    func twice(_ answer: Answer) -> [Match] {
      answer.matches.map { match in
        var match = match
        match.eValue *= 2
        return match
      }
      .filter { $0.eValue <= largestEValue }
    }
    let there = twice(forward)
    let back = twice(backward).map(\.inverted)
    func explained(_ matches: [Match]) -> Double {
      matches.reduce(0) { $0 + $1.queryRange.duration + $1.referenceRange.duration }
    }
    let isBackBetter =
      (explained(back), -(back.first?.eValue ?? 1), back.first?.score ?? 0)
      > (explained(there), -(there.first?.eValue ?? 1), there.first?.score ?? 0)
    return Answer(
      matches: isBackBetter ? back : there, shortage: forward.shortage ?? backward.shortage,
      isCalibrated: forward.isCalibrated)
  }
}
