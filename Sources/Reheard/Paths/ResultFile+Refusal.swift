private import Foundation

extension ResultFile {
  /// Refuses a place for results where they would destroy what they are made from.
  ///
  /// - Parameters:
  ///   - path: where the results shall be.
  ///   - inputs: files that are read, whatever they are called.
  ///   - indexes: folders of indexes.
  /// - Throws: `ResultFileError`.
  public static func refuse(_ path: String, over inputs: [String], inside indexes: [String]) throws(ResultFileError) {
    let target = resolved(path)
    for index in indexes where target == resolved(index) || target.hasPrefix(resolved(index) + "/") {
      throw .isInsideIndex(path: path, index: index)
    }
    let identity = identity(path)
    for input in inputs {
      if target == resolved(input) || identity != nil && identity == Self.identity(input) {
        throw .isInput(path: path, input: input)
      }
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// What makes a file the same under several names: its volume and its number there.
  private static func identity(_ path: String) -> [UInt64]? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path)),
      let volume = attributes[.systemNumber] as? NSNumber, let file = attributes[.systemFileNumber] as? NSNumber
    else { return nil }
    return [volume.uint64Value, file.uint64Value]
  }
}
