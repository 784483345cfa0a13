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
