internal import Cases
internal import Catalogues
private import Foundation
public import Reports

/// Answers about clips that were found before: from files of results, or from a case.
public struct Results: Sendable {
  /// The answers, in the order of the files, and after them those of the case, with what people decided.
  public internal(set) var reports: [ClipReport] = []
  /// Folders of the indexes by which recordings were looked up.
  public private(set) var indexes: [String]
  /// The words of the command line that name them.
  let words: (files: [String], case: String?, indexes: [String])
  /// Which of them are reported on.
  var selection = Selection()
  /// What of them is reported on, in a sentence; `nil` for all.
  var told: String?

  /// - Parameters:
  ///   - files: NDJSON or JSON as `reheard check` writes it.
  ///   - path: a case.
  ///   - indexes: folders of the indexes that were searched, where recordings are looked up; without any, those
  ///     that the case names.
  ///   - standard: an index to look recordings up in where neither tells of any, if it is there.
  /// - Throws: `ResultsError`, `CaseError`, `CatalogueError` or `IndexError`.
  public init(files: [String], case path: String?, indexes: [String], otherwise standard: String? = nil) throws {
    guard !files.isEmpty || path != nil else { throw ResultsError.nothing }
    words = (files, path, indexes)
    let store = try path.map { try Case.open($0) }
    let scans = try store?.scans() ?? []
    let isThere = standard.map { FileKind($0 + "/" + Catalogue.fileName) != .missing } ?? false
    let known = scans.last?.indexes ?? (isThere ? standard.map { [$0] } : nil) ?? []
    self.indexes = PathList.distinct(indexes.isEmpty ? known : indexes)
    let recordings = try KnownRecordings(self.indexes)
    for file in files {
      for (line, json) in try Self.objects(in: file) {
        do throws(ResultsProblem) {
          reports.append(try Self.report(json, index: nil, known: recordings))
        } catch {
          throw ResultsError.notResults(path: file, line: line, reason: SystemError.sentence(error))
        }
      }
    }
    guard let store else { return }
    let byID = Dictionary(scans.map { ($0.id, $0) }) { $1 }
    for clip in try store.clips() {
      guard let json = clip.result else { continue }
      let scan = clip.scan.flatMap { byID[$0] }
      do throws(ResultsProblem) {
        let size = scan.map { IndexSize(recordings: $0.recordings, seconds: $0.seconds) }
        var report = try Self.report(json, index: size, known: recordings)
        report.locate(clip, scan, in: store)
        reports.append(report)
      } catch {
        throw ResultsError.notResults(path: "\(store.path): \(clip.path)", line: 1, reason: SystemError.sentence(error))
      }
    }
    let decisions = Dictionary(grouping: try store.decisions(), by: \.clip)
    for index in reports.indices { reports[index].attach(decisions) }
  }

  /// A draft of schema.org's MediaReview for each clip with a match that nobody has rejected, as JSON-LD.
  public var mediaReview: String { MediaReview.text(reports) }

  /// One row a clip, with decisions, as CSV.
  public var desk: String { DeskTable.text(reports) }

  private static func report(
    _ json: String, index: IndexSize?, known: KnownRecordings
  ) throws(ResultsProblem) -> ClipReport {
    var report = try ClipReader.report(json, index: index ?? .unknown) { known($0, event: $1) }
    let isSame = report.indexDigest == known.digest
    if !report.index.isKnown, isSame { report.index = known.size }
    if !isSame, !known.digest.isEmpty, report.indexDigest != nil {
      report.warnings.append(
        "the index at hand is no longer the one that was searched; what it says of recordings is of now")
    }
    return report
  }

  private static func objects(in path: String) throws(ResultsError) -> [(number: Int, json: String)] {
    let text: String
    do {
      let data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
      text = String(decoding: data, as: UTF8.self)
    } catch {
      throw .unreadable(path: path, reason: "it is not there, or may not be read by this user")
    }
    if text.hasPrefix("SQLite format 3") { throw .isCase(path: path) }
    do {
      return try ClipReader.objects(text)
    } catch {
      throw .notResults(path: path, line: 1, reason: SystemError.sentence(error))
    }
  }
}

extension ClipReport {
  /// Puts paths as one types them from here, which may be another folder than the one of the scan.
  fileprivate mutating func locate(_ clip: CaseClip, _ scan: CaseScan?, in store: Case) {
    let isMedia = conditions?.given == nil
    if isMedia { file = clip.path }
    let given = conditions?.given
    conditions?.given = given.map(store.shown)
    if let sources = clip.claim?.sources { claim?.sources = sources }
    guard let scan else { return }
    conditions?.indexes = scan.indexes
    conditions?.claims = scan.claims
  }
}
