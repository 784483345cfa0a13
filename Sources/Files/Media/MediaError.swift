/// Why no sound, or no content hash, could be had from a file; every case names the file.
public enum MediaError: Error, Hashable, Sendable, Codable {
  /// There is nothing at this path.
  case missing(path: String)
  /// The path names a folder.
  case directory(path: String)
  /// The path names a pipe, a socket or a device, which could block for ever and cannot be read twice.
  case notRegular(path: String, kind: String)
  /// The operating system refuses to let this user read the file.
  case permissionDenied(path: String)
  /// The file holds no byte.
  case empty(path: String)
  /// The file holds text: a page, a playlist or a note.
  case text(path: String)
  /// FFmpeg's libraries do not know what the file is.
  case unknownFormat(path: String, reason: String)
  /// An MP4 or QuickTime file without the index that says where its sound lies.
  case indexMissing(path: String)
  /// The file has no audio stream; `streams` says what it has instead.
  case noSound(path: String, format: String, streams: [String])
  /// The file has no video; `streams` says what it has instead.
  case noPictures(path: String, format: String, streams: [String])
  /// The chosen stream does not exist or is not audio; `audio` lists the streams to choose from.
  case noSuchStream(path: String, stream: Int, audio: [String])
  /// The audio stream is of a kind that this build of FFmpeg cannot decode.
  case noDecoder(path: String, codec: String)
  /// There is an audio stream, and not one sample of it could be decoded.
  case nothingDecodable(path: String, codec: String, damagedPackets: Int)
  /// The operating system could not read the file.
  case unreadable(path: String, reason: String)
  /// A call into FFmpeg's libraries failed.
  case ffmpeg(path: String, operation: String, reason: String)
  /// Its pictures are larger than any that are looked at.
  case tooLarge(path: String, width: Int, height: Int, most: Int)
  /// The machine has no memory left for the file.
  case outOfMemory(path: String)
  /// The process that decoded the file, boxed in, was stopped, or stopped by itself.
  case decoderStopped(path: String, reason: String)

  /// The file that the error is about, as it was named by the caller.
  public var path: String {
    switch self {
    case .missing(let path), .directory(let path), .notRegular(let path, _), .permissionDenied(let path),
      .empty(let path), .text(let path), .unknownFormat(let path, _), .indexMissing(let path),
      .noSound(let path, _, _), .noPictures(let path, _, _), .noSuchStream(let path, _, _), .noDecoder(let path, _),
      .nothingDecodable(let path, _, _), .unreadable(let path, _), .ffmpeg(let path, _, _),
      .tooLarge(let path, _, _, _),
      .outOfMemory(let path), .decoderStopped(let path, _):
      path
    }
  }
}

extension MediaError: CustomStringConvertible {
  /// The file, what was found, and what to do about it, in one line.
  public var description: String { "\(path): \(finding)" }

  private static func isAddress(_ path: String) -> Bool {
    ["http://", "https://", "ftp://", "www."].contains { path.lowercased().hasPrefix($0) }
  }

  /// The same without the file's name.
  package var finding: String {
    switch self {
    case .missing(let path):
      Self.isAddress(path)
        ? "is an address, and nothing is ever fetched from there; get the media with yt-dlp, then name its file"
        : "no such file"
    case .directory: "is a folder, not a media file; 'reheard scan' checks all clips in a folder"
    case .notRegular(_, let kind): "is a \(kind), not a regular file; save its content to a file first"
    case .permissionDenied: "may not be read by this user; change its permissions or copy it"
    case .empty: "is empty (0 bytes); download or copy it again"
    case .text: "is a text file, not media; playlists and pages are not followed, give the media file itself"
    case .unknownFormat(_, let reason): "is not media that FFmpeg's libraries can read (\(reason))"
    case .indexMissing:
      "is an MP4 or QuickTime file without its index (moov): it was cut or is still being written; get the whole file"
    case .noSound(_, let format, let streams):
      "has no audio stream (a \(format) file with \(streams.isEmpty ? "no streams" : streams.joined(separator: ", ")))"
    case .noPictures(_, let format, let streams):
      "has no video (a \(format) file with \(streams.isEmpty ? "no streams" : streams.joined(separator: ", ")))"
    case .noSuchStream(_, let stream, let audio):
      "has no audio stream \(stream); its audio streams are: \(audio.joined(separator: "; "))"
    case .noDecoder(_, let codec): "its sound is \(codec), which this build of FFmpeg cannot decode"
    case .nothingDecodable(_, let codec, let damaged):
      "not one sample of its \(codec) sound could be decoded (\(damaged) damaged packets); get the file again"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .ffmpeg(_, let operation, let reason): "FFmpeg could not \(operation): \(reason)"
    case .tooLarge(_, let width, let height, let most):
      "\(width) x \(height) pixels are more than the \(most) that are looked at; make it smaller first: "
        + "ffmpeg -i FILE -vf scale=1280:-2 SMALLER"
    case .outOfMemory: "not enough memory to read it"
    case .decoderStopped(_, let reason):
      "its decoding was stopped: \(reason); it is damaged, or made to harm: get it from elsewhere"
    }
  }
}
