import Foundation
import Machine
import Testing

@Suite struct HostTests {
  @Test func `a machine's name is one word that a lock file can hold`() {
    #expect(!Host.name.isEmpty && Host.name.count <= 100)
    #expect(Host.name.split(whereSeparator: \.isWhitespace).count == 1)
  }

  @Test func `the words of this very program are as Swift has them`() {
    #expect(CommandWords.exact { String(decoding: $0, as: UTF8.self) } == Array(CommandLine.arguments.dropFirst()))
  }
}
