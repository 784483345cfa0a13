/// Says of each clip what is known of its post, from all that may tell of it.
///
/// In this order: the `.info.json` beside the clip, files of claims, the clip's own container. The first that knows
/// the clip is believed, and what it leaves out is taken from the next. What was given on the command line overrides
/// them all.
public struct ClaimFinder: Sendable {
  private let book: ClaimBook
  private let word: GivenClaim
  private let folders = SidecarFolders()

  /// - Parameters:
  ///   - book: files of claims.
  ///   - given: what a person says of the post.
  public init(book: ClaimBook = ClaimBook(), given: GivenClaim = .nothing) {
    self.book = book
    word = given
  }

  /// What a reader should know of the files of claims: what of them could not be read, and, once all clips were asked
  /// for, how many of their posts belong to none.
  public var notes: (unread: [String], unused: [String]) { (book.notes, book.unused) }
  /// The files of claims.
  public var files: [String] { book.files }
  /// What a person said, as they said it.
  public var said: GivenClaim { word }

  /// What was given on the command line alone, where the clip's file is not at hand.
  public var given: Claim? {
    var claim = word.over(nil)
    _ = claim?.completeFromID()
    return claim
  }

  /// What is known of a clip's post.
  ///
  /// - Parameters:
  ///   - path: the media file.
  ///   - tags: what its container says of itself.
  /// - Returns: the claim, and what a reader should know of what was left out. A file that cannot be read is a warning:
  ///   the clip's sound can be searched for all the same.
  public func claim(forMedia path: String, tags: [String: String] = [:]) -> (claim: Claim?, warnings: [String]) {
    var claims: [Claim] = []
    var warnings: [String] = []
    do {
      if let claim = try InfoJSON.claim(besideMedia: path, folders: folders) {
        claims.append(claim)
        warnings += claim.warnings.map { "\(claim.source): \($0)" }
      }
    } catch {
      warnings.append("\(error)")
    }
    let listed = book.claim(forMedia: path)
    warnings += listed.warnings
    claims += [listed.claim, ContainerClaim.claim(tags, source: path)].compactMap(\.self)
    var known = claims.first
    for other in claims.dropFirst() { known?.complete(from: other) }
    known?.completeFromAddress()
    guard var claim = word.over(known) else { return (nil, warnings) }
    if claim.completeFromID() {
      warnings.append("\(claim.source): no date of the post is there; the one in its ID is taken")
    }
    return (claim, warnings)
  }
}
