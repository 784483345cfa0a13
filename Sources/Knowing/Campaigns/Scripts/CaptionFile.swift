private import Foundation

/// Captions beside a media file: WebVTT or SubRip, as downloaders and speech recognisers write them.
public enum CaptionFile {
  /// Longer captions nobody meant this reader for.
  private static let limit = 16 << 20

  /// The captions beside a media file: `NAME.vtt`, `NAME.srt`, or with a language between, `NAME.en.vtt`. Of several, that
  /// without a language comes first, then what a platform marks as the language that is spoken (`-orig`), then by name.
  ///
  /// - Parameter path: the media file.
  /// - Returns: the caption file, or `nil`.
  public static func path(besideMedia path: String) -> String? {
    let name = (path as NSString).lastPathComponent
    let folder = (path as NSString).deletingLastPathComponent
    let stem = (name as NSString).deletingPathExtension
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let found = names.filter { other in
      isOne(other) && (other.hasPrefix(stem + ".") || other.hasPrefix(name + "."))
        // `NAME.en.vtt` belongs to `NAME.mp4`, not to another clip whose name begins alike.
        && other.dropFirst(stem.count).split(separator: ".").count <= 3
    }
    func rank(_ other: String) -> (Int, Int, String) {
      (other.split(separator: ".").count, other.contains("-orig.") ? 0 : 1, other)
    }
    return found.min { rank($0) < rank($1) }.map { folder.isEmpty ? $0 : folder + "/" + $0 }
  }

  /// Whether a file is one by its name.
  public static func isOne(_ path: String) -> Bool {
    ["vtt", "srt"].contains((path as NSString).pathExtension.lowercased())
  }

  /// Reads a file of captions.
  ///
  /// - Returns: its words, rolling captions and repeated lines told once.
  /// - Throws: `CaptionFileError`.
  public static func read(_ path: String) throws(CaptionFileError) -> Transcript {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    // To open a named pipe would wait for its writer, perhaps for ever.
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: limit + 1)
    else { throw .unreadable(path: path) }
    guard data.count <= limit else { throw .tooLarge(path: path) }
    let cues = cues(String(decoding: data, as: UTF8.self))
    guard !cues.isEmpty else { throw .noCaptions(path: path) }
    return Transcript(cues, source: path)
  }

  /// The captions of a WebVTT or SubRip text, whose line of times is nearly the same.
  static func cues(_ text: String) -> [Cue] {
    var cues: [Cue] = []
    var current: Cue?
    func clean(_ cue: Cue) -> Cue {
      var cue = cue
      cue.text = withoutMarkup(cue.text)
      return cue
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let (start, stop) = times(line) {
        if let done = current { cues.append(clean(done)) }
        current = Cue(start: start, stop: max(start, stop), text: "")
      } else if line.allSatisfy(\.isWhitespace) {
        // yt-dlp's automatic captions hold lines of one blank inside a caption; only an empty line ends it.
        if line.isEmpty, let done = current {
          cues.append(clean(done))
          current = nil
        }
      } else if current != nil {
        if current?.text.isEmpty == false { current?.text += "\n" }
        current?.text += line
      }
    }
    if let done = current { cues.append(clean(done)) }
    return cues.filter { !$0.text.isEmpty }
  }

  /// `00:00:01.500 --> 00:00:03.000 align:start`, with a comma in SubRip, without hours in short WebVTT.
  private static func times(_ line: Substring) -> (Double, Double)? {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    guard let start = seconds(line[..<arrow.lowerBound]),
      let stop = seconds(line[arrow.upperBound...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    else { return nil }
    return (start, stop)
  }

  private static func seconds(_ text: Substring) -> Double? {
    let parts = text.trimmingCharacters(in: .whitespaces).replacing(",", with: ".").split(separator: ":")
    guard (2...3).contains(parts.count) else { return nil }
    var sum = 0.0
    for part in parts {
      guard let value = Double(part), value.isFinite, (0..<1e6).contains(value) else { return nil }
      sum = sum * 60 + value
    }
    return sum
  }

  /// Without `<c>`, `<00:00:01.000>`, `<v Speaker>` and the like, `{\an8}`, and HTML's names of characters.
  private static func withoutMarkup(_ text: String) -> String {
    var plain = ""
    var closing: Character?
    for character in text {
      if let end = closing {
        if character == end { closing = nil }
      } else if character == "<" {
        closing = ">"
      } else if character == "{" {
        closing = "}"
      } else {
        plain.append(character)
      }
    }
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
    ] {
      plain = plain.replacing(name, with: character)
    }
    return plain
  }
}
