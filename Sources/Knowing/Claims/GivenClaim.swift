public import Dates

/// What a person says of a post on the command line; it overrides what files say.
public struct GivenClaim: Hashable, Sendable {
  /// When it was posted.
  public var posted: Moment?
  /// The words under the post.
  public var caption: String?
  /// The account's handle.
  public var account: String?
  /// The post's address.
  public var url: String?

  /// - Parameters:
  ///   - posted: `2022`, `2022-02`, `2022-02-24`, or a time with its offset from UTC.
  ///   - caption: the words under the post.
  ///   - account: the account's handle.
  ///   - url: the post's address.
  /// - Throws: `ClaimError.badValue` for what is no date.
  public init(
    posted: String? = nil, caption: String? = nil, account: String? = nil, url: String? = nil
  ) throws(ClaimError) {
    self.posted = nil
    if let posted {
      guard let moment = Moment(posted) else {
        throw .badValue(
          field: "--posted", expected: "a date (2022-02-24) or a time with its offset (2022-02-24T05:00:00+02:00)",
          found: String(posted.prefix(60)))
      }
      if let flaw = PostDate.flaw(of: moment) {
        throw .badValue(
          field: "--posted", expected: "a date that a post can have, and not one that \(flaw)", found: "\(moment)")
      }
      self.posted = moment
    }
    self.caption = caption
    self.account = account
    self.url = url
  }

  private init() {}

  /// Nothing said.
  public static let nothing = GivenClaim()

  /// A claim with what was given in place of what it said.
  func over(_ claim: Claim?) -> Claim? {
    guard self != .nothing else { return claim }
    var known = claim ?? Claim(source: Claim.commandLine)
    if claim != nil { known.sources.append(Claim.commandLine) }
    known.posted = posted ?? known.posted
    if let caption {
      known.caption = caption
      known.statedState = nil
    }
    known.account = account ?? known.account
    known.webpageURL = url ?? known.webpageURL
    known.completeFromAddress()
    return known
  }
}
