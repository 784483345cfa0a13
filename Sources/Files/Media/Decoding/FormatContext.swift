import CFFmpeg
import Machine

/// The owner of an open container.
@safe struct FormatContext: ~Copyable {
  let path: String
  private let pointer: UnsafeMutablePointer<AVFormatContext>
  /// Must outlive `pointer`, which reads through it.
  private let input: FileInput

  /// Opens the container in a file, and nothing else, whatever its name or content asks for.
  /// - Parameters:
  ///   - file: the file.
  ///   - withPictures: whether what holds only pictures is let in, too.
  /// - Throws: `MediaError`.
  init(_ file: consuming RegularFile, withPictures: Bool = false) throws(MediaError) {
    Library.quiet
    let path = file.path
    let input = try FileInput(file)
    var options: OpaquePointer?
    defer { unsafe av_dict_free(&options) }
    let formats = withPictures ? Admission.filmFormatList : Admission.formatList
    for (name, value) in [("format_whitelist", formats), ("codec_whitelist", Admission.codecList)] {
      try Library.check(unsafe av_dict_set(&options, name, value, 0), "take an option", of: path)
    }
    guard var context = unsafe Optional(avformat_alloc_context()) else { throw .outOfMemory(path: path) }
    unsafe context?.pointee.pb = input.context
    unsafe context?.pointee.io_open = { _, _, _, _, _ in -EPERM }
    // The name helps to tell what the file is; nothing is opened by it. On failure FFmpeg frees the context.
    let code = unsafe avformat_open_input(&context, "file:" + path, nil, &options)
    guard code >= 0, let context = unsafe context else { throw try Self.openError(code, input.file) }
    self.path = path
    self.input = input
    unsafe pointer = context
  }

  deinit {
    var context: UnsafeMutablePointer<AVFormatContext>? = unsafe pointer
    unsafe avformat_close_input(&context)
  }

  /// Reads as far as is needed to know the streams; what it meets is kept for `read`.
  func findStreams() throws(MediaError) {
    // Of pictures only their order is needed: how they look is left out.
    var options = unsafe [OpaquePointer?](repeating: nil, count: streamCount)
    defer { for index in unsafe options.indices { unsafe av_dict_free(&options[index]) } }
    for index in unsafe options.indices {
      for part in ["skip_idct", "skip_loop_filter"] {
        try Library.check(unsafe av_dict_set(&options[index], part, "all", 0), "take an option", of: path)
      }
    }
    let code = unsafe options.withUnsafeMutableBufferPointer { options in
      unsafe avformat_find_stream_info(pointer, options.isEmpty ? nil : options.baseAddress)
    }
    // A file that breaks off early can still have sound before the break.
    if unsafe pointer.pointee.nb_streams == 0 { try Library.check(code, "find the streams", of: path) }
  }

  /// The stream that players choose, among those that can be decoded; `nil` without one.
  func defaultAudioStream() -> Int? {
    var decoder: UnsafePointer<AVCodec>?
    let index = unsafe av_find_best_stream(pointer, AVMEDIA_TYPE_AUDIO, -1, -1, &decoder, 0)
    return index >= 0 ? Int(index) : nil
  }

  func stream(_ index: Int) -> UnsafeMutablePointer<AVStream>? {
    guard index >= 0, unsafe index < Int(pointer.pointee.nb_streams) else { return nil }
    return unsafe pointer.pointee.streams[index]
  }

  var streamCount: Int { unsafe Int(pointer.pointee.nb_streams) }

  /// Makes the demuxer pass over a stream, so that its packets are not even read where the format allows it.
  func discard(_ index: Int) {
    if let stream = unsafe stream(index) { unsafe stream.pointee.discard = AVDISCARD_ALL }
  }

  func read(into packet: borrowing Packet) throws(MediaError) -> Library.Outcome {
    try Library.outcome(unsafe av_read_frame(pointer, packet.pointer), of: path)
  }

  /// Whether timestamps of this format may legally start anew (MPEG-TS, Ogg).
  var restartsClock: Bool { unsafe pointer.pointee.iformat.pointee.flags & AVFMT_TS_DISCONT != 0 }

  /// Whether the format has timestamps. Bare streams have none: FFmpeg counts packets as if all were like the first,
  /// which goes wrong where the sample rate changes.
  var hasClock: Bool {
    let bare: Set = ["aac", "ac3", "amr", "amrnb", "amrwb", "dts", "eac3", "loas", "mp3", "truehd"]
    return !bare.contains(formatName)
  }

  /// FFmpeg's name of the format.
  var formatName: String { unsafe String(cString: pointer.pointee.iformat.pointee.name) }

  /// Whether the duration is written in the file, not guessed from its size.
  var statesDuration: Bool { unsafe pointer.pointee.duration_estimation_method == AVFMT_DURATION_FROM_STREAM }

  var information: ContainerInformation {
    let context = unsafe pointer.pointee
    let unit = Double(AV_TIME_BASE)
    return unsafe ContainerInformation(
      format: formatName,
      duration: context.duration > 0 ? Double(context.duration) / unit : nil,
      start: context.start_time == shim_AV_NOPTS_VALUE ? 0 : Double(context.start_time) / unit,
      tags: Self.tags(context.metadata),
      streams: (0..<streamCount).compactMap { index in
        unsafe stream(index).map { unsafe StreamInformation($0, index: index) }
      }
    )
  }

  private static func openError(_ code: CInt, _ file: borrowing RegularFile) throws(MediaError) -> MediaError {
    let head = try file.bytes(at: 0, count: 4096)
    if FileSignature.isText(head) { return .text(path: file.path) }
    if FileSignature.isQuickTime(head) { return .indexMissing(path: file.path) }
    if code == -ENOMEM { return .outOfMemory(path: file.path) }
    // What FFmpeg answers where it knows the format and `Admission` does not let it in.
    let reason =
      FileSignature.isWebP(head)
      ? "WebP pictures, which FFmpeg 5.1 does not read where they move: make a GIF or an MP4 of them first"
      : code == -EINVAL ? "not a kind that sound comes in" : Library.reason(code)
    return .unknownFormat(path: file.path, reason: reason)
  }

  static func tags(_ dictionary: OpaquePointer?) -> [String: String] {
    var tags: [String: String] = [:]
    var entry: UnsafeMutablePointer<AVDictionaryEntry>?
    while let next = unsafe av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX) {
      unsafe tags[String(cString: next.pointee.key)] = unsafe String(cString: next.pointee.value)
      unsafe entry = next
    }
    return tags
  }
}

extension StreamInformation {
  fileprivate init(_ stream: UnsafeMutablePointer<AVStream>, index: Int) {
    let codec = unsafe stream.pointee.codecpar.pointee
    let kind = unsafe av_get_media_type_string(codec.codec_type).map { unsafe String(cString: $0) }
    unsafe self.init(
      index: index,
      kind: kind ?? "unknown",
      codec: String(cString: avcodec_get_name(codec.codec_id)),
      language: FormatContext.tags(stream.pointee.metadata)["language"],
      isDefault: stream.pointee.disposition & AV_DISPOSITION_DEFAULT != 0,
      rate: Int(codec.sample_rate),
      channels: Int(codec.ch_layout.nb_channels))
  }
}
