internal import Campaigns
private import Foundation

/// Finds the words that are spoken in clips: captions beside the media, and captions whose media is not there.
struct TranscriptFinder {
  /// Each with the number of its clip among those that were heard, or `nil`.
  private(set) var found: [(clip: Int?, path: String)] = []

  /// - Parameters:
  ///   - paths: what the user named: folders, media, captions.
  ///   - clips: the media that were heard.
  init(_ paths: [String], clips: [String]) {
    var known: Set<String> = []
    for (number, clip) in clips.enumerated() {
      guard let path = CaptionFile.path(besideMedia: clip) else { continue }
      found.append((number, path))
      known.insert(Self.stem(path))
    }
    let stems = Set(clips.map { ($0 as NSString).deletingPathExtension })
    for path in paths {
      for caption in FileKind(path) == .folder ? Self.captions(in: path) : CaptionFile.isOne(path) ? [path] : [] {
        // Of several languages of one clip, the first by name stands for all.
        let stem = Self.stem(caption)
        guard !stems.contains(stem), !stems.contains((caption as NSString).deletingPathExtension),
          known.insert(stem).inserted
        else { continue }
        found.append((nil, caption))
      }
    }
  }

  /// A path without `.vtt`, and without the language that may stand before that.
  private static func stem(_ path: String) -> String {
    let name = (path as NSString).deletingPathExtension
    let language = (name as NSString).pathExtension
    let isLanguage =
      (2...12).contains(language.utf8.count) && language.first?.isLetter == true
      && language.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) }
    return isLanguage ? (name as NSString).deletingPathExtension : name
  }

  private static func captions(in folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { name in
      CaptionFile.isOne(name) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .map { prefix + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
