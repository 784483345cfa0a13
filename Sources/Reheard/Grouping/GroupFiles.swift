public import Campaigns
private import Foundation
internal import Media
internal import Reports

/// The files that other programs read, of one grouping, in a folder.
public struct GroupFiles: Sendable {
  private let folder: String
  private let places: [ResultPlace]

  /// Looks whether anything would be lost there; nothing is written yet.
  ///
  /// - Parameters:
  ///   - folder: where the files shall be; it is made where it is missing.
  ///   - inputs: files that the same run reads or writes.
  ///   - isForced: see `ResultPlace`.
  /// - Throws: `ResultFileError`.
  public init(in folder: String, sparing inputs: [String] = [], isForced: Bool = false) throws(ResultFileError) {
    self.folder = folder
    if FileStatus(folder) == nil {
      try ResultPlace.refuseUnlessNew(folder)
      places = []
      return
    }
    guard FileKind(folder) == .folder else { throw .isNoFolder(path: folder) }
    var places: [ResultPlace] = []
    for (name, opening) in ReportOpening.groupExports {
      places.append(try Self.place(name, opening, in: folder, sparing: inputs, isForced: isForced))
    }
    self.places = places
  }

  /// Writes all of them.
  ///
  /// - Parameters:
  ///   - grouping: the clips and their groups.
  ///   - forSpreadsheets: whether tables that people open are made harmless for spreadsheets.
  /// - Returns: what is not in a file, and why.
  /// - Throws: `ResultFileError` or `WholeFileError`.
  public func write(_ grouping: Grouping, forSpreadsheets: Bool = false) throws -> [String] {
    var places = places
    if places.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      } catch {
        throw ResultFileError.cannotMake(path: folder, reason: SystemError.words(error, making: folder))
      }
      places = try ReportOpening.groupExports.map { try Self.place($0.name, $0.opening, in: folder) }
    }
    return try zip(places, GroupWriter.exports(grouping, forSpreadsheets: forSpreadsheets)).compactMap {
      place, export in
      let file = try ResultFile(place)
      try file.write(export.text)
      try file.finish()
      return export.note.map { "\(folder)/\(export.name): \($0)" }
    }
  }

  private static func place(
    _ name: String, _ opening: ReportOpening, in folder: String, sparing inputs: [String] = [], isForced: Bool = false
  ) throws(ResultFileError) -> ResultPlace {
    try ResultPlace(
      folder.hasSuffix("/") ? folder + name : folder + "/" + name, for: opening, sparing: inputs, isForced: isForced)
  }
}
