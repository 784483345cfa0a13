import CFFmpeg

extension ContainerInformation {
  /// The audio stream to decode: the one that a user chose, else the one that players choose.
  func audioStream(
    _ chosen: Int?, orDefault standard: Int?, path: String
  ) throws(MediaError) -> StreamInformation {
    let audio = audioStreams
    guard let first = audio.first else {
      throw .noSound(path: path, format: format, streams: streams.map { "\($0.kind) (\($0.codec))" })
    }
    guard let index = chosen ?? standard else { return first }
    guard let stream = audio.first(where: { $0.index == index }) else {
      throw .noSuchStream(path: path, stream: index, audio: audio.map(\.description))
    }
    return stream
  }
}

extension FormatContext {
  /// The audio stream to decode: the one that a user chose, else the one that players choose, or where that one has no
  /// decoder the first that has one. Which are not heard is said by those who hear all.
  func audioStream(
    _ wanted: Int?, of container: ContainerInformation, path: String
  ) throws(MediaError) -> StreamInformation {
    let chosen = try container.audioStream(wanted, orDefault: defaultAudioStream(), path: path)
    guard wanted == nil, container.audioStreams.count > 1, !opens(chosen.index, path: path) else { return chosen }
    for other in container.audioStreams where opens(other.index, path: path) { return other }
    return chosen
  }

  private func opens(_ index: Int, path: String) -> Bool {
    guard let source = unsafe stream(index) else { return false }
    do {
      _ = try unsafe CodecContext(stream: source, path: path)
      return true
    } catch {
      return false
    }
  }
}
