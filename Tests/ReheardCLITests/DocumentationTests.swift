import Foundation
import Testing

/// The pages of the documentation, held against what the program does.
@Suite("Documentation")
struct DocumentationTests {
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Reheard/Reheard.docc")

  private static func page(_ name: String) throws -> String {
    try String(contentsOf: pages.appendingPathComponent(name + ".md"), encoding: .utf8)
  }

  /// What a page puts between backticks, in its tables and its text, and the members that its JSON shows.
  private static func named(by page: String) -> Set<String> {
    let quoted = page.matches(of: #/`([a-z_0-9]+)`/#).map { String($0.output.1) }
    return Set(quoted).union(page.matches(of: #/"([a-z_0-9]+)":/#).map { String($0.output.1) })
  }

  private static func members(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]: object.reduce(into: Set(object.keys)) { $0.formUnion(members($1.value)) }
    case let array as [Any]: array.reduce(into: []) { $0.formUnion(members($1)) }
    default: []
    }
  }

  @Test("DataFormats names every member of an answer, and its example has no other")
  func members() throws {
    let bench = try Bench()
    try bench.park(seconds: 8)
    try bench.tune("other.wav", seed: 9)
    try #require(bench.reheard("index", "add", "event.yaml", "-i", "i.reheard").status == 0)
    _ = try bench.reheard("scan", ".", "--case", "c.case", "-i", "i.reheard", "-o", "r.txt")
    let scanned = try bench.reheard("report", "--case", "c.case", "-i", "i.reheard", "-f", "ndjson").objects
    let names = scanned.compactMap { ($0["matches"] as? [[String: Any]])?.first?["match"] as? String }
    let match = try #require(names.first)
    _ = try bench.reheard("decide", match, "confirmed", "--by", "A. Editor", "--case", "c.case")
    let answers =
      try bench.reheard(
        "check", "tune.wav", "other.wav", "none.wav", "-i", "i.reheard", "-f", "ndjson", "--posted", "2022-02-24",
        "--caption", "now", "--account", "a", "--url", "https://example.org/p"
      ).objects
      + bench.reheard("report", "--case", "c.case", "-i", "i.reheard", "-f", "ndjson").objects
      + bench.reheard("compare", "tune.wav", "tune.wav", "-f", "ndjson", "--explain").objects
    let page = try Self.page("DataFormats")
    let written = Self.members(answers)
    #expect(
      written.subtracting(Self.named(by: page)).isEmpty, "not documented: \(written.subtracting(Self.named(by: page)))")
    let shown = Set(page.matches(of: #/"([a-z_0-9]+)":/#).map { String($0.output.1) })
    #expect(shown.subtracting(written).isEmpty, "not written: \(shown.subtracting(written))")
  }

  @Test("Commands names every command that there is, and none besides")
  func commands() throws {
    let bench = try Bench()
    let dump = try bench.reheard("--experimental-dump-help").output
    let tree = try #require(JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    func leaves(_ command: [String: Any], _ path: [String]) -> [String] {
      let name = command["commandName"] as? String ?? ""
      let below = (command["subcommands"] as? [[String: Any]] ?? []).filter { $0["commandName"] as? String != "help" }
      return below.isEmpty ? [(path + [name]).joined(separator: " ")] : below.flatMap { leaves($0, path + [name]) }
    }
    let there = Set(leaves(try #require(tree["command"] as? [String: Any]), []))
    let page = try Self.page("Commands")
    var named: Set<String> = []
    for line in page.matches(of: #/(?m)^    (reheard [a-z|]+(?: [a-z|]+)?)/#).map({ String($0.output.1) }) {
      let words = line.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
      let paths = words.reduce([""]) { paths, choices in paths.flatMap { path in choices.map { path + " " + $0 } } }
      named.formUnion(paths.map { String($0.dropFirst()) })
    }
    #expect(there == named, "not documented: \(there.subtracting(named)), not there: \(named.subtracting(there))")
  }

  @Test("Events names every key that a new event file has")
  func eventKeys() throws {
    let bench = try Bench()
    try #require(bench.reheard("event", "new", "e.yaml").status == 0)
    let text = try String(decoding: bench.bytes("e.yaml"), as: UTF8.self)
    let keys = Set(text.matches(of: #/(?m)^#?[ -]*([a-z_]+):/#).map { String($0.output.1) }).subtracting(["supports"])
    #expect(keys.count > 10)
    let page = try Self.page("Events")
    let missing = keys.filter { !page.contains("`\($0)`") }
    #expect(missing.isEmpty, "not documented: \(missing)")
  }
}
