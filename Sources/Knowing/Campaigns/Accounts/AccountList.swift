internal import Documents
private import Foundation

/// A user's list of accounts, a table with the columns `platform, account, entity, country, classification, source_url,
/// as_of`; or the matrix of state media profiles that the Alliance for Securing Democracy (ASD at GMF) publishes.
///
/// None is shipped: who belongs on such a list is for whoever publishes it to say.
public struct AccountList: Hashable, Sendable {
  /// All rows that name an account, in their order.
  public private(set) var accounts: [ListedAccount] = []
  /// What in the list is doubtful: handles that it gives to several outlets, links that name no account.
  public private(set) var warnings: [String] = []
  private var byHandle: [String: [Int]] = [:]

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: a CSV file of either kind, UTF-8.
  ///   - asOf: the day of which the list speaks, where it has no such column (the ASD's has not).
  /// - Returns: its rows, and what is doubtful about them.
  /// - Throws: `AccountListError`.
  public static func read(_ path: String, asOf: String? = nil) throws(AccountListError) -> AccountList {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    guard data.count <= 64 << 20 else { throw .tooLarge(path: path) }
    return try AccountList(String(decoding: data, as: UTF8.self), file: path, asOf: asOf)
  }

  init(_ text: String, file: String, asOf: String?) throws(AccountListError) {
    let rows = CSVRows.read(text)
    guard let header = rows.first else { throw .noTable(path: file) }
    let columns = header.map { $0.lowercased().filter { !$0.isWhitespace && $0 != "_" } }
    if columns.contains("account") {
      readPlain(rows.dropFirst(), columns: columns, file: file, asOf: asOf)
    } else if columns.contains("mediacompany"), columns.contains(where: { $0.hasSuffix("link") }) {
      readMatrix(rows.dropFirst(), columns: columns, file: file, asOf: asOf)
    } else {
      throw .noAccounts(path: file, columns: header)
    }
    for (number, listed) in accounts.enumerated() { byHandle[Self.key(listed.account), default: []].append(number) }
    for (_, numbers) in byHandle.sorted(by: { $0.key < $1.key }) { warnAboutSeveral(numbers) }
  }

  /// What the list says of an account.
  ///
  /// - Parameters:
  ///   - account: the handle, with or without `@`.
  ///   - platform: by yt-dlp's name; `nil` where it is not known.
  /// - Returns: each row that names it, of that platform or of any.
  public func entries(for account: String, platform: String?) -> [ListedAccount] {
    let wanted = platform.map(Self.platform)
    return (byHandle[Self.key(account)] ?? []).map { accounts[$0] }.filter { listed in
      listed.platform.isEmpty || wanted == nil || Self.platform(listed.platform) == wanted
    }
  }

  private mutating func readPlain(_ rows: ArraySlice<[String]>, columns: [String], file: String, asOf: String?) {
    for row in rows {
      func cell(_ name: String) -> String {
        columns.firstIndex(of: name).flatMap { $0 < row.count ? row[$0].trimmed : nil } ?? ""
      }
      guard !cell("account").isEmpty else { continue }
      accounts.append(
        ListedAccount(
          platform: cell("platform"), account: cell("account"), entity: cell("entity"), country: cell("country"),
          classification: cell("classification"), sourceURL: cell("sourceurl"),
          asOf: cell("asof").isEmpty ? asOf ?? "" : cell("asof"), file: file))
    }
  }

  private mutating func readMatrix(_ rows: ArraySlice<[String]>, columns: [String], file: String, asOf: String?) {
    let links = columns.indices.filter { columns[$0].hasSuffix("link") }
    for (number, row) in zip(2..., rows) {
      func cell(_ name: String) -> String {
        columns.firstIndex(of: name).flatMap { $0 < row.count ? row[$0].trimmed : nil } ?? ""
      }
      for column in links where column < row.count && !row[column].trimmed.isEmpty {
        let platform = String(columns[column].dropLast(4))
        guard let handle = Self.handle(row[column].trimmed) else {
          warnings.append("\(file): row \(number): no account in \"\(row[column].trimmed.prefix(80))\"; left out")
          continue
        }
        accounts.append(
          ListedAccount(
            platform: platform, account: handle,
            entity: cell("mainassets").isEmpty ? cell("mediacompany") : cell("mainassets"), country: cell("country"),
            classification: cell("typology"), sourceURL: row[column].trimmed, asOf: asOf ?? "", file: file))
      }
    }
  }

  private mutating func warnAboutSeveral(_ numbers: [Int]) {
    for (platform, same) in Dictionary(grouping: numbers, by: { Self.platform(accounts[$0].platform) })
      .sorted(by: { $0.key < $1.key })
    {
      let entities = Set(same.map { accounts[$0].entity }).sorted()
      guard entities.count > 1, let first = same.first else { continue }
      let on = platform.isEmpty ? "" : " on \(platform)"
      warnings.append(
        "\(accounts[first].file): \(accounts[first].account)\(on) is given to \(entities.count) outlets "
          + "(\(entities.prefix(3).joined(separator: "; "))\(entities.count > 3 ? "; ..." : "")): "
          + "look it up before you rely on it")
    }
  }

  /// The last part of a profile's address: `https://www.tiktok.com/@name?lang=en` is `name`.
  private static func handle(_ link: String) -> String? {
    guard link.contains("/") else { return link.contains(" ") ? nil : key(link) }
    let path = link.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").drop { $0.hasSuffix(":") }.dropFirst()
    guard let last = parts.last, last != "s" else { return nil }
    return key(String(last))
  }

  private static func key(_ account: String) -> String {
    String(account.trimmed.drop { $0 == "@" }).lowercased()
  }

  /// One name for a platform, whatever yt-dlp, the list or its new owner calls it.
  private static func platform(_ name: String) -> String {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(40))
    if plain == "x" || plain.hasPrefix("twitter") { return "twitter" }
    for known in ["tiktok", "telegram", "youtube", "facebook", "instagram", "vk"] where plain.hasPrefix(known) {
      return known
    }
    return plain
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
