import CFFmpeg

extension FormatContext {
  /// Where the sound of a stream ends according to the file, in seconds from the container's start; `nil` where it
  /// does not say, or FFmpeg has only measured or guessed it.
  func statedEnd(of stream: UnsafeMutablePointer<AVStream>, container: ContainerInformation) -> Double? {
    // An AVI counts packets, of which those that fill a gap have no sound.
    guard statesDuration, formatName != "avi" else { return nil }
    // Matroska has one duration for all streams; its writers keep that of each stream in a tag.
    if let tag = unsafe Self.tags(stream.pointee.metadata)["DURATION"], let end = Self.clock(tag) {
      return Self.credible(end - container.start)
    }
    let unit = unsafe av_q2d(stream.pointee.time_base)
    let duration = unsafe stream.pointee.duration
    if hasTrackDurations || container.streams.count == 1, duration != shim_AV_NOPTS_VALUE, duration > 0 {
      let stated = unsafe stream.pointee.start_time
      let start = stated == shim_AV_NOPTS_VALUE ? container.start : Double(stated) * unit
      return Self.credible(start - container.start + Double(duration) * unit)
    }
    return container.streams.count == 1 ? container.duration.flatMap(Self.credible) : nil
  }

  /// Whether the format states a duration for each stream. Of others FFmpeg gives a stream whose packets it has not yet
  /// met the duration of the whole.
  private var hasTrackDurations: Bool { formatName.hasPrefix("mov,") }

  private static func credible(_ seconds: Double) -> Double? {
    seconds.isFinite && seconds > 0 && seconds < 1e9 ? seconds : nil
  }

  /// Seconds of a time such as `00:01:10.023000000`.
  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":").map { Double($0) }
    guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2] else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}
