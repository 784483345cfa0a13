import Foundation

@testable import Claims

/// Files of claims about many clips: tables, lines and documents of the collectors.
struct ClaimsTarget: Target {
  static let name = "claims"

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    guard let rows = try? ClaimFile.page(Data(input), source: "a.csv").rows else { return false }
    var book = ClaimBook()
    book.add(rows)
    for row in rows { _ = book.claim(forMedia: row.file ?? "\(row.id ?? "a").mp4") }
    return true
  }
}
