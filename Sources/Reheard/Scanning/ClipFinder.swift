internal import Campaigns
internal import Media
internal import Words

/// Turns the paths that a person gives into the clips to be scanned: what is media by its content, whatever its name.
struct ClipFinder {
  /// A clip, or what stands in a clip's place and failed.
  struct Clip: Sendable {
    let sound: Sound
    /// Whether a person named it, rather than a folder that it lies in.
    let isNamed: Bool

    /// Whether a file of a folder just is no clip, which is no failure.
    func isNoClip(_ error: any Error) -> Bool {
      !isNamed && Hearing.isNoSound(error) && !ClipFinder.looksLikeMedia(sound.path)
    }
  }

  /// In the order of the paths; those of a folder by their paths; each path once.
  private(set) var clips: [Clip] = []
  /// What is to be said about files that are no clips.
  private(set) var notices: [IndexNotice] = []
  private var seen: Set<String> = []
  private let passedBy: Set<FileStatus.Identity>

  /// A file of such a name that is not heard is a failure, for somebody took it for media.
  private static let mediaEndings: Set<String> = [
    "3gp", "aac", "aif", "aiff", "amr", "avi", "flac", "flv", "m4a", "m4v", "mka", "mkv", "mov", "mp3", "mp4", "mpeg",
    "mpg", "oga", "ogg", "ogv", "opus", "ts", "wav", "webm", "wma", "wmv",
  ]
  /// What downloaders call a file that is not all there yet.
  private static let unfinishedEndings: Set<String> = ["part", "ytdl", "crdownload", "download", "tmp", "temp"]

  /// - Parameter own: files of the program's own that may lie among the clips, and are not even opened.
  init(passingBy own: [String]) {
    passedBy = Set(own.compactMap { FileStatus($0)?.identity })
  }

  /// - Parameters:
  ///   - paths: what a person gave.
  ///   - path: a case that may lie among the clips.
  init(_ paths: [String], besideCase path: String?) {
    self.init(passingBy: path.map { path in ["", "-wal", "-shm", "-journal"].map { path + $0 } } ?? [])
    for path in paths { add(path) }
  }

  mutating func add(_ path: String) {
    if FileKind(path) == .folder { addFolder(path) } else { addSounds(path, isNamed: true) }
  }

  /// Whether somebody took this file for media, by its name.
  static func looksLikeMedia(_ path: String) -> Bool { mediaEndings.contains(ending(path)) }

  private mutating func addSounds(_ path: String, isNamed: Bool) {
    guard seen.insert(path).inserted else { return }
    clips += Sound.all(of: path).map { Clip(sound: $0, isNamed: isNamed) }
  }

  private mutating func addFolder(_ folder: String) {
    let walk = FolderWalk(folder)
    let before = clips.count
    for unreadable in walk.unreadable where seen.insert(unreadable).inserted {
      let error = MediaError.unreadable(path: unreadable, reason: "the folder cannot be listed; may this user read it?")
      clips.append(Clip(sound: .failed(path: unreadable, error: error), isNamed: true))
    }
    var others = 0
    for file in walk.files {
      let status = FileStatus(file)
      if let status, passedBy.contains(status.identity) { continue }
      if Self.unfinishedEndings.contains(Self.ending(file)) {
        notices.append(.passedOver(reason: "\(file): by its name a download that is not finished"))
      } else if status?.kind == .other {
        notices.append(.passedOver(reason: "\(file): neither a file nor a folder"))
      } else if isClip(file) {
        addSounds(file, isNamed: false)
      } else if !Self.isSidecar(file) {
        others += 1
      }
    }
    if clips.count == before, seen.insert(folder).inserted {
      notices.append(.warning(name: folder, text: "there is no clip in this folder"))
    }
    guard others > 0 else { return }
    let files = Count(others, "file that is", "files that are")
    notices.append(.passedOver(reason: "\(folder): \(files) no media"))
  }

  /// What cannot be read is a clip as well: the failure is found, and told, when its turn comes.
  private func isClip(_ file: String) -> Bool {
    guard let head = try? FileHead(of: file) else { return true }
    return head == .unknown || Self.looksLikeMedia(file)
  }

  /// Whether a file that is no media tells of one, and is read as such: that needs not be said.
  private static func isSidecar(_ file: String) -> Bool {
    CaptionFile.isOne(file) || file.lowercased().hasSuffix(".info.json")
  }

  private static func ending(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
