internal import Catalogues
internal import Media
public import Reports

/// A place at which results may be written, because nothing that was or could be read is lost there.
///
/// This is the one rule for every path that the program writes to. A new name will do, and so will a file that begins as
/// the results begin: the same command can be run again. Media, cases and indexes are never overwritten, nor is a file
/// that the very run reads; any other file only where somebody insists. What a pipe or a terminal is given, nothing loses.
public struct ResultPlace: Sendable {
  /// As it was given.
  public let path: String
  private let opening: ReportOpening
  private let inputs: [String]
  private let isForced: Bool

  /// - Parameters:
  ///   - path: where the results shall be.
  ///   - opening: how they begin.
  ///   - inputs: files and folders that are read or written by the same run, whatever they are called.
  ///   - isForced: whether a file that begins otherwise may go, if it is neither media nor a case nor of an index.
  /// - Throws: `ResultFileError`.
  public init(
    _ path: String, for opening: ReportOpening, sparing inputs: [String] = [], isForced: Bool = false
  ) throws(ResultFileError) {
    self.path = path
    self.opening = opening
    self.inputs = inputs
    self.isForced = isForced
    try check()
  }

  /// Asked before the work, and again when the results are there: it may have taken hours.
  func check() throws(ResultFileError) {
    guard !path.isEmpty, !path.utf8.contains(0), PathText.bytes(path) == Array(path.utf8) else {
      throw .unusableName(path: path)
    }
    let status = FileStatus(path)
    switch status?.kind {
    case .folder: throw .isFolder(path: path)
    case .disk: throw .isDisk(path: path)
    case .other: return
    case .regular where ["/dev/stdout", "/dev/stderr"].contains(path) || path.hasPrefix("/dev/fd/"): return
    case .regular, nil: break
    }
    guard let target = ResolvedPath.of(path) else { throw .noFolder(path: path) }
    try Self.refuseIndexes(around: target, path: path)
    for input in inputs {
      // A database has files beside it that are its own.
      for one in [input] + Self.companions.map({ input + $0 })
      where target == ResolvedPath.of(one) || status.map({ $0.identity == FileStatus(one)?.identity }) == true {
        throw .isInput(path: path, input: input)
      }
    }
    if let base = Self.base(of: target), (try? FileHead(of: base)) == .database { throw .isDatabase(path: path) }
    if let status, status.size > 0 { try checkContent(target) }
  }

  private func checkContent(_ target: String) throws(ResultFileError) {
    let head: (kind: FileHead, bytes: [UInt8])
    do {
      head = try FileHead.read(target)
    } catch {
      throw .unreadable(path: path)
    }
    if let package = ResolvedPath.folders(around: target).first(where: Self.isPackage) {
      throw .isEvidence(path: path, package: package)
    }
    switch head.kind {
    case .empty: return
    case .database: throw .isDatabase(path: path)
    case _ where opening.isBegun(by: head.bytes): return
    case .unknown, .picture: throw .isMedia(path: path)
    case .text, .otherKind: if !isForced { throw .isOther(path: path, expected: opening.name) }
    }
  }

  /// Refuses a place for a new folder or file where something stands, or inside an index.
  ///
  /// - Throws: `ResultFileError`.
  static func refuseUnlessNew(_ path: String) throws(ResultFileError) {
    guard !path.isEmpty, !path.utf8.contains(0), PathText.bytes(path) == Array(path.utf8) else {
      throw .unusableName(path: path)
    }
    guard FileStatus(path) == nil, !FileStatus.isLink(path) else { throw .exists(path: path) }
    var name = path
    while name.hasSuffix("/") { name.removeLast() }
    guard let target = ResolvedPath.of(name) else { throw .noFolder(path: path) }
    try refuseIndexes(around: target, path: path)
  }

  /// Refuses a place for a case where making it would damage something.
  ///
  /// - Throws: `ResultFileError`.
  static func refuseCase(_ path: String) throws(ResultFileError) {
    guard let target = ResolvedPath.of(path) else { return }
    try refuseIndexes(around: target, path: path)
    guard FileStatus(path)?.size ?? 0 == 0 else { return }
    // The database takes such files for its own, and deletes them. What it left itself holds nothing.
    for one in companions where FileStatus(path + one)?.size ?? 0 > 0 && !isSharedMemory(path + one) {
      throw .wouldTake(path: path, file: path + one)
    }
  }

  /// Whether a file is the index of a database's log, which is made anew each time (SQLite's file format, section 4).
  private static func isSharedMemory(_ path: String) -> Bool {
    guard path.hasSuffix("-shm"), let head = try? FileHead.read(path) else { return false }
    return head.bytes.starts(with: [0x18, 0xE2, 0x2D, 0x00])
  }

  static func refuseIndexes(around target: String, path: String) throws(ResultFileError) {
    for folder in ResolvedPath.folders(around: target) where FileStatus(folder + "/" + Catalogue.fileName) != nil {
      throw .isInsideIndex(path: path, index: folder)
    }
  }

  /// What a database may have beside it.
  private static let companions = ["-wal", "-shm", "-journal"]

  private static func base(of target: String) -> String? {
    companions.first { target.hasSuffix($0) }.map { String(target.dropLast($0.count)) }
  }

  private static func isPackage(_ folder: String) -> Bool {
    ["datapackage.json", "SHA256SUMS"].allSatisfy { FileStatus(folder + "/" + $0) != nil }
  }
}
