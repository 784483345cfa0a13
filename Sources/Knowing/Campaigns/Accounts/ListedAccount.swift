/// An account as somebody's list has it. What the list says is the list's statement, so it is always told with its file.
public struct ListedAccount: Hashable, Sendable {
  /// The platform as the list writes it; empty for any.
  public var platform: String
  /// The handle.
  public var account: String
  /// Who is said to stand behind it.
  public var entity: String
  /// Of which country.
  public var country: String
  /// As what the list classes it.
  public var classification: String
  /// Where the list has it from.
  public var sourceURL: String
  /// The day of which the list speaks; labels change.
  public var asOf: String
  /// The list's file.
  public var file: String

  /// Every field as the list has it.
  public init(
    platform: String, account: String, entity: String, country: String = "", classification: String = "",
    sourceURL: String = "", asOf: String, file: String
  ) {
    self.platform = platform
    self.account = account
    self.entity = entity
    self.country = country
    self.classification = classification
    self.sourceURL = sourceURL
    self.asOf = asOf
    self.file = file
  }

  /// The only sentence that is said of it.
  public var sentence: String {
    let what = [classification, entity, country].filter { !$0.isEmpty }.joined(separator: ", ")
    let day = asOf.isEmpty ? "without a date" : "as of \(asOf)"
    return "\(account) is listed as \(what.isEmpty ? "an account" : what) in \(file), \(day)"
  }
}
