/// A file that another program reads, of one grouping.
public struct GroupExport: Hashable, Sendable {
  /// The file's name.
  public let name: String
  /// What is in it.
  public var text: String
  /// What is not in it, and why, in a few words; `nil` where nothing is left out.
  public let note: String?

  init(name: String, text: String, note: String? = nil) {
    self.name = name
    self.text = text
    self.note = note
  }
}
