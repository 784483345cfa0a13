import Foundation

/// Ways to put sound and pictures together in a file: containers, codecs, delays, gaps and orders.
struct PositionMatrix {
  /// One file to make.
  struct Cell: CustomStringConvertible {
    let container: String
    let pictures: String
    let sound: String
    /// Seconds by which the sound starts later than the pictures; below 0 the pictures start later.
    let delay: Double
    let hasGap: Bool
    /// Whether the sound is the file's first stream.
    let isSoundFirst: Bool

    var file: String {
      let parts = [pictures, sound, "\(delay)", hasGap ? "gap" : "whole", isSoundFirst ? "first" : "second"]
      return parts.joined(separator: "-") + "." + container
    }
    var description: String { file }
  }

  /// Seconds of sound and of pictures in each file, and where the gap is.
  static let length = 8
  static let gap = 3...5
  static let containers = ["mp4", "mov", "mkv", "webm", "ts", "flv", "avi", "ogg", "3gp"]

  private static let delays = [0, 0.3, 0.7, 3, 6, -1.5]
  private static let pictures: [String: [String]] = [
    "mp4": ["h264", "hevc", "vp9", "mpeg4"], "mov": ["h264", "hevc", "mpeg4"], "mkv": ["h264", "hevc", "vp9", "mpeg4"],
    "webm": ["vp9"], "ts": ["h264", "hevc"], "flv": ["h264"], "avi": ["h264", "mpeg4"], "ogg": [],
    "3gp": ["h264", "mpeg4"],
  ]
  private static let sounds: [String: [String]] = [
    "mp4": ["aac", "libmp3lame", "ac3", "eac3", "flac", "alac", "libopus", "mp2"],
    "mov": ["aac", "libmp3lame", "ac3", "alac", "pcm_s16le"],
    "mkv": ["aac", "libmp3lame", "mp2", "ac3", "eac3", "flac", "alac", "libopus", "libvorbis", "pcm_s16le"],
    "webm": ["libopus", "libvorbis"], "ts": ["aac", "libmp3lame", "mp2", "ac3", "eac3", "libopus"],
    "flv": ["aac", "libmp3lame", "pcm_s16le"], "avi": ["libmp3lame", "ac3", "mp2", "pcm_s16le", "aac"],
    "ogg": ["libvorbis", "libopus", "flac"], "3gp": ["aac"],
  ]
  private static let pictureOptions = [
    "h264": ["libx264", "-preset", "ultrafast", "-bf", "2"],
    "hevc": ["libx265", "-preset", "ultrafast", "-x265-params", "log-level=none"],
    "vp9": ["libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"], "mpeg4": ["mpeg4", "-bf", "2"],
  ]

  /// All files of a container, or so many of them, taken evenly from all.
  static func cells(of container: String, most: Int) -> [Cell] {
    var cells: [Cell] = []
    for sound in sounds[container] ?? [] {
      for pictures in (pictures[container] ?? []) + ["none"] {
        for delay in delays where pictures != "none" || delay >= 0 {
          for hasGap in [false, true] {
            for isFirst in pictures == "none" ? [true] : [false, true] {
              cells.append(
                Cell(
                  container: container, pictures: pictures, sound: sound, delay: delay, hasGap: hasGap,
                  isSoundFirst: isFirst))
            }
          }
        }
      }
    }
    guard cells.count > most else { return cells }
    // A step that has no divisor in common with any number of choices meets every choice.
    let steps = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107]
    let step = steps.last { $0 * most <= cells.count } ?? 1
    return (0..<most).map { cells[$0 * step] }
  }

  /// Makes a file of streams that are made once.
  static func make(_ cell: Cell, in studio: Studio) throws -> String {
    var inputs: [String] = []
    var maps: [String] = []
    func add(_ file: String, delay: Double) {
      maps += ["-map", "\(inputs.count { $0 == "-i" })"]
      if delay > 0 { inputs += ["-itsoffset", "\(delay)"] }
      inputs += ["-i", file]
    }
    let sound = try soundFile(cell, in: studio)
    if cell.isSoundFirst { add(sound, delay: cell.delay) }
    if cell.pictures != "none" { add(try pictureFile(cell.pictures, in: studio), delay: -cell.delay) }
    if !cell.isSoundFirst { add(sound, delay: cell.delay) }
    return try studio.make(inputs + maps + ["-c", "copy", "-strict", "-2", cell.file])
  }

  private static func pictureFile(_ codec: String, in studio: Studio) throws -> String {
    let file = "\(codec).nut"
    if FileManager.default.fileExists(atPath: studio.path(file)) { return file }
    try studio.make(
      ["-f", "lavfi", "-i", "testsrc2=size=64x48:rate=20:duration=\(length)", "-c:v"] + (pictureOptions[codec] ?? [])
        + ["-g", "50", "-pix_fmt", "yuv420p", file])
    return file
  }

  private static func soundFile(_ cell: Cell, in studio: Studio) throws -> String {
    let ending = ["aac", "alac", "eac3"].contains(cell.sound) ? "mov" : "nut"
    let file = "\(cell.sound)-\(cell.hasGap ? "gap" : "whole").\(ending)"
    if FileManager.default.fileExists(atPath: studio.path(file)) { return file }
    let filter = cell.hasGap ? ["-af", "aselect=not(between(t\\,\(gap.lowerBound)\\,\(gap.upperBound)))"] : []
    let noise = "anoisesrc=sample_rate=44100:duration=\(length):amplitude=0.4:seed=7:color=pink"
    try studio.make(["-f", "lavfi", "-i", noise] + filter + ["-c:a", cell.sound, file])
    return file
  }
}
