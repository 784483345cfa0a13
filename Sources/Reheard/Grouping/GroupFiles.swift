public import Campaigns
private import Foundation
internal import Reports

/// The files that other programs read, of one grouping.
public enum GroupFiles {
  /// Writes all of them into a folder, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - grouping: the clips and their groups.
  ///   - folder: where they shall be; files of their names there are replaced.
  /// - Throws: `IndexingError.file`, or Foundation's error where the folder cannot be made.
  public static func write(_ grouping: Grouping, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in GroupWriter.exports(grouping) {
      let file = try ResultFile(folder + "/" + name)
      try file.write(text)
      try file.finish()
    }
  }
}
