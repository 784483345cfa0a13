import Foundation
import TestSupport
import Testing

extension Bench {
  /// What a real browser says of a page, a view each.
  func browse(_ page: String, _ options: String) throws -> [[String: Any]] {
    let result = try shell("python3 '\(Repository.path("Scripts/browse"))' \(page) \(options)")
    try #require(result.status == 0, "\(result.complaints)")
    return try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  /// Complains of each view in which something is outside the page or cut off, is read with difficulty or breaks a rule of
  /// WCAG 2.2 AA, or which says something on the console or asks anybody for anything.
  func expectWell(_ views: [[String: Any]], sourceLocation: SourceLocation = #_sourceLocation) {
    for view in views {
      let name = "\(view["view"] ?? "?")"
      for fault in ["console", "requests", "outside", "cut", "faint", "nameless", "idsTwice"] {
        let found = view[fault] as? [Any]
        #expect(found?.isEmpty == true, "\(name): \(fault): \(found ?? [])", sourceLocation: sourceLocation)
      }
      #expect(view["tooWide"] as? Int == 0, "\(name)", sourceLocation: sourceLocation)
      guard let axe = view["axe"] as? [String: Any] else { continue }
      #expect(axe["rules"] as? Int ?? 0 > 20, "\(name)", sourceLocation: sourceLocation)
      #expect((axe["violations"] as? [String]) == [], "\(name)", sourceLocation: sourceLocation)
    }
  }
}
