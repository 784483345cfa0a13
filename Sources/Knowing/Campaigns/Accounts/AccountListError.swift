/// Why a list of accounts cannot be used.
public enum AccountListError: Error, Hashable, Sendable {
  case unreadable(path: String)
  case tooLarge(path: String)
  case noTable(path: String)
  case noAccounts(path: String, columns: [String])
}

extension AccountListError: CustomStringConvertible {
  /// One line that says what was expected and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): expected a list of accounts, but it cannot be read; does it exist?"
    case .tooLarge(let path): "\(path): expected a list of accounts of at most 64 MB; is it the right file?"
    case .noTable(let path): "\(path): expected a table with a line of column names, found an empty file"
    case .noAccounts(let path, let columns):
      "\(path): expected a column `account` (or the ASD's `Media company` with its link columns), found "
        + columns.prefix(8).joined(separator: ", ") + "; name the columns platform, account, entity, country, "
        + "classification, source_url, as_of"
    }
  }
}
