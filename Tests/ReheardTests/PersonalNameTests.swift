import Testing

@testable import Reheard

@Suite("What an export leaves out of names")
struct PersonalNameTests {
  @Test(
    "addresses on the web are kept as they are",
    arguments: [
      "https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "http://user@example.org:8080/", "https://192.0.2.1/a",
      "https://пример.рф/а",
    ])
  func web(address: String) {
    #expect(PersonalName.address(address) == address)
  }

  @Test(
    "places on a machine or in a house are not",
    arguments: [
      nil, "", "/home/alice/notes.txt", "C:\\Users\\alice", "file:///home/alice/a", "smb://server.local/alice",
      "https://", "https:///home/alice.txt", "http://localhost/a.html", "http://nas/alice/a.mp4", "https://.local/",
      "https://alice?x=example.org", "https://alice#example.org", "ftp://example.org/", " https://example.org",
    ] as [String?])
  func house(address: String?) {
    #expect(PersonalName.address(address) == nil)
  }

  @Test(
    "of a path the last part is left, under any system's rules",
    arguments: [
      ("/home/alice/a.mp4", "a.mp4"), ("C:\\Users\\alice\\b c.wav", "b c.wav"), ("a/b\\c", "c"), ("a.mp4", "a.mp4"),
      ("alice/", "alice"), ("///", "recording"), ("", "recording"),
    ])
  func last(path: String, name: String) {
    #expect(PersonalName.last(path) == name)
  }
}
