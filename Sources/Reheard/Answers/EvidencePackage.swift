internal import Claims
internal import Digests
internal import Documents
internal import Excerpts
private import Foundation
internal import Reports

/// A folder with all the evidence about some clips: results, dossier and excerpts, with a digest of each file and one
/// digest over all, which can be time-stamped elsewhere without showing anything else.
public final class EvidencePackage {
  private let path: String
  /// Where it is made; it gets its name when it is complete.
  private let part: URL
  private var resources: [DataPackage.Resource] = []
  private var names: Set<String> = []
  private var isFinished = false

  /// - Parameter path: where the folder shall be; nothing may be there yet.
  /// - Throws: `EvidencePackageError` or `ResultFileError`.
  init(_ path: String) throws {
    try ResultPlace.refuseUnlessNew(path)
    self.path = path
    let place = URL(fileURLWithPath: path)
    part = place.deletingLastPathComponent().appendingPathComponent(
      ".\(place.lastPathComponent).\(UUID().uuidString).part")
    Drafts.begin(part.path)
    do {
      try FileManager.default.createDirectory(at: part, withIntermediateDirectories: false)
    } catch {
      Drafts.end(part.path)
      throw ResultFileError.cannotMake(path: path, reason: SystemError.words(error, making: path))
    }
  }

  deinit {
    guard !isFinished else { return }
    try? FileManager.default.removeItem(at: part)
    Drafts.end(part.path)
  }

  /// Refuses a place for a package, before any work, where something is or an index would be damaged.
  ///
  /// - Throws: `ResultFileError`.
  public static func refuse(_ path: String) throws(ResultFileError) { try ResultPlace.refuseUnlessNew(path) }

  /// Writes the package.
  ///
  /// - Parameters:
  ///   - results: what was found.
  ///   - path: where the folder shall be; nothing may be there yet.
  ///   - jobs: how many clips are illustrated at a time.
  ///   - dossier: writes the dossier in it.
  /// - Returns: the digest of the package (the SHA-256 of its `datapackage.json`, as 64 hexadecimal digits), and of which
  ///   matches it has no excerpts, and why.
  /// - Throws: `EvidencePackageError` or `ResultFileError`; then there is no such folder.
  public static func write(_ results: Results, to path: String, jobs: Int, dossier: DossierWriter) async throws
    -> (digest: String, missing: [String])
  {
    let package = try EvidencePackage(path)
    let reports = results.reports
    var writer = ReportWriter(format: .ndjson)
    try package.add("results.ndjson", reports.map { writer.append($0) }.joined())
    try package.add("media-review.json", MediaReview.text(reports))
    var method = dossier.method(of: results, isPackage: true)
    for (number, report) in reports.enumerated() {
      method.copies[number] = try Sidecars.paths(of: report).compactMap { try package.copy($0) }
    }
    let page = try package.open("dossier.html")
    let missing = try await dossier.write(reports, method: method, jobs: jobs) { number, exhibits in
      let names = MatchName.all(of: reports[number])
      for (place, exhibit) in zip(reports[number].order, exhibits) {
        let name = names[place]
        guard case .shown(let illustration) = exhibit else { continue }
        try package.add("excerpts/\(name)-clip.mp3", illustration.clipSound)
        try package.add("excerpts/\(name)-recording.mp3", illustration.recordingSound)
        try package.add("excerpts/\(name)-spectrograms.svg", illustration.picture)
      }
    } to: { piece in
      try page.append(Array(piece.utf8))
    }
    package.resources.append(try page.finish())
    let posts = Set(method.copies.values.joined()).count
    let excerpts = package.names.count { $0.hasPrefix("excerpts/") } / 3
    let readme = DataPackage.readme(
      reports, selection: method.selection, excerpts: excerpts, missing: missing.count, posts: posts)
    try package.add("README.txt", readme)
    return (try package.finish(), missing)
  }

  /// Takes a copy of what a downloader wrote, byte by byte, and says how it is called; `nil` where it cannot be read.
  private func copy(_ path: String) throws -> String? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    let hash = SHA256()
    hash.update(Array(data))
    let name = Sidecars.name(path, sha256: SHA256.hexadecimal(hash.finalize()))
    try add(name, Array(data))
    return name
  }

  private func add(_ name: String, _ text: String) throws { try add(name, Array(text.utf8)) }

  private func add(_ name: String, _ bytes: [UInt8]) throws {
    // A clip under two names has its excerpts once.
    guard names.insert(name).inserted else { return }
    let file = try open(name)
    try file.append(bytes)
    resources.append(try file.finish())
  }

  private func open(_ name: String) throws -> PackagedFile {
    let place = part.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      return try PackagedFile(name, at: place)
    } catch {
      throw EvidencePackageError.unwritable(path: path)
    }
  }

  private func finish() throws -> String {
    let sums = resources.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }.joined()
    try add("SHA256SUMS", sums)
    let list = Array(DataPackage(resources, version: Release.version).list.utf8)
    let hash = SHA256()
    hash.update(list)
    let digest = SHA256.hexadecimal(hash.finalize())
    try add(DataPackage.listName, list)
    try add(DataPackage.digestName, DataPackage.digest(digest))
    do {
      try FileManager.default.moveItem(at: part, to: URL(fileURLWithPath: path))
    } catch {
      throw EvidencePackageError.unwritable(path: path)
    }
    isFinished = true
    Drafts.end(part.path)
    return digest
  }
}
