internal import Dates
internal import Foundation

extension EventTemplate {
  /// Writes a file to fill in; its name becomes the event's ID.
  ///
  /// - Parameters:
  ///   - path: where it shall be; `.yaml` is added where it has no such ending.
  ///   - title: what happened.
  ///   - date: when it was.
  ///   - place: where it was.
  ///   - recordings: media files, as seen from here.
  /// - Throws: `EventTemplateError`; then nothing was written. A file that is there is never written over.
  public static func write(
    to path: String, title: String? = nil, date: String? = nil, place: String? = nil, recordings: [String] = []
  ) throws(EventTemplateError) {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { throw .badEnding(path: path) }
    let slash = path.utf8.lastIndex(of: 0x2f).map { path.utf8.index(after: $0) } ?? path.startIndex
    let name = path[slash...]
    let id = String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
    guard Event.isID(id) else { throw .badName(path: path) }
    if let date, Moment(date) == nil { throw .badDate(found: date) }
    let template = EventTemplate(
      id: id, title: title, date: date, place: place, recordings: recordings.map { Self.path(to: $0, from: path) })
    do {
      try Data(template.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      let isThere = (error as? CocoaError)?.code == .fileWriteFileExists || FileManager.default.fileExists(atPath: path)
      throw isThere ? .exists(path: path) : .unwritable(path: path)
    }
  }

  /// A file as seen from the folder of the event file: event files and their media are moved together.
  private static func path(to file: String, from event: String) -> String {
    let target = URL(fileURLWithPath: file).standardizedFileURL.pathComponents
    let folder = URL(fileURLWithPath: event).deletingLastPathComponent().standardizedFileURL.pathComponents
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    if file.hasPrefix("/") && shared < folder.count { return file }
    return (Array(repeating: "..", count: folder.count - shared) + target[shared...]).joined(separator: "/")
  }
}
