import Testing

@testable import Documents

@Suite struct CSVRowsTests {
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a\n1", [["a"], ["1"]]),
    ("\"a,\"\"b\"\"\",\"c\nd\"\n", [["a,\"b\"", "c\nd"]]), ("a\n\n,\n1\n", [["a"], [""], ["", ""], ["1"]]), ("", []),
    ("\"open,\n1", [["open,\n1"]]),
  ])
  func `a table is taken apart, and none of its lines is lost`(text: String, rows: [[String]]) {
    #expect(CSVRows.all(text) == rows)
    #expect(CSVRows.read(text) == rows.filter { $0.contains { !$0.isEmpty } })
  }
}
