import Claims
import Foundation
import Testing

@testable import Reports

@Suite struct HostileTextTests {
  static let texts = [
    "=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "'=1", "\n@x", "＝1",
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "photo_\u{202E}gpj.exe", "\u{2066}a\u{2069}\u{200F}", "a\r\nb\u{85}\u{2028}c",
    "\u{0}", "\"quoted\", and 'more'", "back\\slash\\u0041", "\u{FEFF}bom\u{200B}", "</script><!--",
    "👨\u{200D}👩\u{200D}👧 می\u{200C}خواهم",
    "\u{E0041}\u{E007F}", "\u{FFFD}\u{FFFE}", "e" + String(repeating: "\u{301}", count: 20),
  ]

  private func report(_ text: String) -> ClipReport {
    var report = Samples.matched(caption: text)
    report.file = text
    report.warnings = [text]
    report.claim?.account = text
    report.matches[0].title = text
    report.matches[0].recording = text
    report.matches[0].runnerUp = text
    return report
  }

  @Test(arguments: texts)
  func `JSON gives every character back, and shows none that hides`(text: String) throws {
    let written = Samples.written([report(text)], .ndjson)
    #expect(written.unicodeScalars.filter { $0 == "\n" }.count == 1)
    #expect(written.hasSuffix("}\n"))
    #expect(!written.dropLast().unicodeScalars.contains { TerminalText.isHidden($0) })
    let object = try #require(JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
    let back = try #require(object["file"] as? String)
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    let claim = try #require(object["claim"] as? [String: Any])
    #expect(Array(try #require(claim["caption"] as? String).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: texts)
  func `CSV gives every character back`(text: String) {
    let rows = Samples.rows(Samples.written([report(text)], .csv))
    #expect(rows.count == 3)
    let columns = rows[0]
    for column in ["file", "claim_account", "claim_caption", "title", "recording", "warnings"] {
      let place = columns.firstIndex(of: column) ?? 0
      #expect(Array(rows[1][place].unicodeScalars) == Array(text.unicodeScalars), "\(column)")
    }
  }

  @Test(arguments: texts)
  func `a table for spreadsheets has no formula and no hidden character`(text: String) {
    let written = SpreadsheetTable.text(Samples.written([report(text)], .csv))
    let lines = written.split(separator: "\r\n", omittingEmptySubsequences: true)
    #expect(lines.count == 3)
    #expect(!written.unicodeScalars.contains { TerminalText.isHidden($0) && $0 != "\r" && $0 != "\n" })
    for line in lines.dropFirst() {
      let cells = cells(of: String(line))
      #expect(cells.count == ClipTable.columns.count)
      for cell in cells {
        // A plain number runs nothing.
        if Double(cell) != nil, !cell.hasPrefix("+") { continue }
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true, "\(cell.prefix(20))")
      }
    }
  }

  @Test(arguments: texts)
  func `text for people shows what it holds, line by line`(text: String) {
    let written = Samples.written([report(text)], .text)
    let plain = Samples.written([report("x")], .text)
    #expect(written.split(separator: "\n").count == plain.split(separator: "\n").count)
    #expect(!written.unicodeScalars.contains { TerminalText.isHidden($0) && $0 != "\n" })
  }

  @Test func `a megabyte of caption is kept in data and cut short for people`() throws {
    // Not a test's argument: the log would print it.
    for piece in ["=🎧", "\u{301}"] {
      let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
      var report = Samples.matched(caption: text)
      report.matches = []
      let object =
        try JSONSerialization.jsonObject(with: Data(Samples.written([report], .ndjson).utf8)) as? [String: Any]
      let caption = (object?["claim"] as? [String: Any])?["caption"] as? String
      #expect(caption?.utf8.count == text.utf8.count)
      #expect(Samples.written([report], .csv).utf8.count > text.utf8.count)
      #expect(Samples.written([report], .text).unicodeScalars.count < 1000)
    }
  }

  @Test func `what visible text looks like`() {
    #expect(TerminalText.visible("a\u{202E}b\n\u{1B}[m") == "a\\u{202E}b\\n\\u{1B}[m")
    #expect(TerminalText.visible("abcdef", limit: 3) == "abc…")
    #expect(TerminalText.visible("abc", limit: 3) == "abc")
    #expect(TerminalText.visible("Бейрут بيروت 🎧") == "Бейрут بيروت 🎧")
  }

  @Test(arguments: [
    ("=1", "'=1"), ("'=1", "''=1"), ("''-1", "'''-1"), ("' @x", "'' @x"), ("'quoted'", "'quoted'"), ("a=1", "a=1"),
    ("", ""), ("\t=1", "\\t=1"), ("-1.5", "-1.5"), ("-1e-300", "-1e-300"), ("-a", "'-a"), ("+1", "'+1"),
  ])
  func `the apostrophe can be taken away again`(text: String, cell: String) {
    #expect(SpreadsheetTable.cell(text) == cell)
    // Also between rows without any text.
    let table = CSVTable.line(["", ""]) + CSVTable.line([text, ""]) + CSVTable.line([""])
    #expect(SpreadsheetTable.text(table) == ",\r\n" + CSVTable.line([cell, ""]) + "\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a b", "\"a b\""),
    ("a\r\nb", "\"a\r\nb\""), ("", ""),
  ])
  func `quotes as RFC 4180 wants them`(cell: String, line: String) {
    #expect(CSVTable.line([cell, cell]) == "\(line),\(line)\r\n")
  }

  /// A reader of one CSV line, for these tests.
  private func cells(of line: String) -> [String] {
    var cells = [""]
    var quoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}
