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
  ///   - forSpreadsheets: whether tables that people open are made harmless for spreadsheets.
  /// - Returns: what is not in a file, and why.
  /// - Throws: `IndexingError.file`, or Foundation's error where the folder cannot be made.
  public static func write(_ grouping: Grouping, to folder: String, forSpreadsheets: Bool = false) throws -> [String] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try GroupWriter.exports(grouping, forSpreadsheets: forSpreadsheets).compactMap { export in
      let file = try ResultFile(folder + "/" + export.name)
      try file.write(export.text)
      try file.finish()
      return export.note.map { "\(folder)/\(export.name): \($0)" }
    }
  }
}
