import Foundation
import Testing

/// `reheard event`, and what `index add` says of events.
@Suite("Events")
struct EventCommandTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test("a template is written once, and its gaps are named by index add")
  func template() throws {
    let made = try bench.reheard("event", "new", "beirut-2020.yaml", "--date", "2020-08-04")
    #expect(made.status == 0 && made.complaints.contains("beirut-2020.yaml: written"))
    let again = try bench.reheard("event", "new", "beirut-2020.yaml")
    #expect(again.status == 2 && again.complaints.contains("beirut-2020.yaml: is there already"))
    let added = try bench.reheard("index", "add", "beirut-2020.yaml", "--index", "i.reheard")
    #expect(added.status == 2 && added.complaints.contains("beirut-2020.yaml:5: title: expected"))
  }
}
