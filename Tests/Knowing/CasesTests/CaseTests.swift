import Databases
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Cases
@testable import Claims
@testable import Dates

@Suite struct CaseTests {
  static let scan = CaseScan(
    begunAt: moment("2026-11-24T10:00:00Z"), program: "reheard 0.1.0", indexes: ["a.reheard", "b \"c\".reheard"],
    indexDigest: "d1", recordings: 12, seconds: 3600.5, profile: "p", maxE: 0.001, stream: 1, claims: ["posts.csv"],
    clips: 3)
  static let decision = Decision(
    match: "0123456789", clip: "s", recording: "r", start: 1.5, stop: 7, verdict: .confirmed, by: "N. N.",
    at: moment("2026-11-24T11:00:00Z"), note: "heard it\ntwice")

  private static func moment(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("\(text) is no moment") }
    return moment
  }

  static func clip(_ path: String, sha256: String = "s") -> CaseClip {
    var claim = Claim(
      source: "x.info.json", account: "a\u{0}b", posted: Moment("2022-02-24"), caption: "\u{202E}🙂\n")
    claim.statedState = .whole
    return CaseClip(
      path: path, stamp: CaseClip.Stamp(size: 7, modified: 1_700_000_000_123_456_789, changed: -1), sha256: sha256,
      claim: claim, result: #"{"file": "x"}"#)
  }

  @Test func `the files that a claim is from mean the same from every folder`() throws {
    let folder = try Folder()
    let store = try Case.open(adding: folder.path + "/n.case", makingIt: true)
    var clip = Self.clip(folder.path + "/clips/a, b.mp4")
    clip.claim?.sources = [folder.path + "/clips/a, b.info.json", "/elsewhere/posts.csv", Claim.commandLine]
    try store.store(clip)
    let kept = try #require(
      try store.file.read { db in try String.fetchOne(db, sql: "SELECT claim FROM clips") })
    #expect(kept.contains(#""sources":["clips/a, b.info.json","/elsewhere/posts.csv","command line"]"#), "\(kept)")
    let claim = try #require(try store.clips().first?.claim)
    #expect(
      claim.sources.map { ($0 as NSString).lastPathComponent } == ["a, b.info.json", "posts.csv", "command line"])
    #expect(claim.sources.last == Claim.commandLine)
    #expect(store.shown(store.kept(folder.path + "/clips/x")).hasSuffix("clips/x"))
  }

  @Test func `what is stored is there for the next one`() throws {
    let folder = try Folder()
    let path = folder.path + "/n.case"
    let key = FingerprintKey(sha256: "s", profile: "p")
    let answer = AnswerKey(fingerprint: key, indexDigest: "d1", parameters: "e=1")
    var clips = [Self.clip("b/2.mp4"), Self.clip("-a\n/1.mp4"), CaseClip(path: "gone.mp4", result: "{}")]
    do {
      let one = try Case.open(adding: path, makingIt: true)
      let id = try one.begin(Self.scan)
      for index in clips.indices {
        clips[index].scan = id
        try one.store(clips[index])
      }
      try one.store(fingerprint: [0, 255, 7], key)
      try one.store(answer: Array("{}".utf8), answer)
      try one.add(Self.decision)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["n.case"])
    let other = try Case.open(path)
    #expect(try other.clips() == [clips[1], clips[0], clips[2]])
    #expect(try other.clip("gone.mp4") == clips[2])
    #expect(try other.clips(sha256: "s").count == 2)
    #expect(try other.fingerprint(key) == [0, 255, 7] && other.fingerprintCount() == 1)
    #expect(try other.fingerprint(FingerprintKey(sha256: "s", profile: "p", stream: 0)) == nil)
    #expect(try other.answer(answer) == Array("{}".utf8))
    #expect(try other.answer(AnswerKey(fingerprint: key, indexDigest: "d2", parameters: "e=1")) == nil)
    #expect(try other.decisions() == [Self.decision])
    var scan = Self.scan
    scan.id = 1
    #expect(try other.scans() == [scan])
    #expect(try other.problems().isEmpty)
  }

  @Test func `a clip has one row, a run ends, an answer is replaced`() throws {
    let folder = try Folder()
    let one = try Case.open(adding: folder.path + "/n.case", makingIt: true)
    let id = try one.begin(Self.scan)
    #expect(try one.scans()[0].endedAt == nil)
    try one.end(scan: id, at: Self.decision.at)
    #expect(try one.scans()[0].endedAt == Self.decision.at)
    try one.store(Self.clip("a", sha256: "1"))
    try one.store(Self.clip("a", sha256: "2"))
    #expect(try one.clips() == [Self.clip("a", sha256: "2")])
    let key = FingerprintKey(sha256: "s", profile: "p", stream: 3)
    try one.store(fingerprint: [1], key)
    try one.store(fingerprint: [2], key)
    #expect(try one.fingerprint(key) == [2])
    #expect(throws: CaseError.unstorable(field: "the note")) {
      var decision = Self.decision
      decision.note = "a\u{0}b"
      try one.add(decision)
    }
    #expect(throws: CaseError.self) { try one.store(CaseClip(path: "a", scan: 99)) }
  }

  @Test(arguments: [
    "UPDATE decisions SET verdict = 'rejected'", "UPDATE decisions SET note = NULL WHERE id = 1",
    "DELETE FROM decisions",
    """
    INSERT OR REPLACE INTO decisions VALUES (1, '0123456789', 's', 'r', 1.5, 7, 'rejected', 'N. N.', '2026-11-24T11:00:00Z', '')
    """,
    "REPLACE INTO decisions SELECT id, match, 'x', recording, start, stop, verdict, decided_by, decided_at, note FROM decisions",
  ])
  func `decisions are only ever added`(attempt: String) throws {
    let folder = try Folder()
    let path = folder.path + "/n.case"
    let one = try Case.open(adding: path, makingIt: true)
    try one.add(Self.decision)
    let queue = try DatabaseQueue(path: path)
    let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: attempt) } }
    #expect(error?.message?.hasPrefix("decisions are never") == true)
    var later = Self.decision
    later.verdict = .rejected
    try one.add(later)
    #expect(try one.decisions() == [Self.decision, later])
  }

  @Test func `people decide and read while a scan writes`() throws {
    let folder = try Folder()
    let path = folder.path + "/n.case"
    let scanner = try Case.open(adding: path, makingIt: true)
    try scanner.store(Self.clip("a"))
    let reader = try Case.open(path)
    let decider = try Case.open(adding: path)
    for number in 0..<20 {
      try scanner.store(Self.clip("clip \(number)"))
      try decider.add(Self.decision)
    }
    #expect(try reader.clips().count == 1 && reader.decisions().isEmpty)
    #expect(try Case.open(path).clips().count == 21)
    #expect(try scanner.decisions().count == 20)
  }

  @Test func `several make the same case at once`() async throws {
    let folder = try Folder()
    let path = folder.path + "/n.case"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try Case.open(adding: path, makingIt: true).store(Self.clip("\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try Case.open(path).clips().count == 8)
  }

  @Test func `a clip that is taken out leaves what people decided`() throws {
    let folder = try Folder()
    let one = try Case.open(adding: folder.path + "/n.case", makingIt: true)
    for (path, sha256) in [("a", "1"), ("copy of a", "1"), ("b", "2")] {
      try one.store(Self.clip(path, sha256: sha256))
      try one.store(fingerprint: [1], FingerprintKey(sha256: sha256, profile: "p"))
    }
    try one.add(Self.decision)
    #expect(try one.remove(clips: ["b", "nowhere"]) == ["nowhere"])
    #expect(try one.clips().count == 3)
    #expect(try one.remove(clips: ["a", "b"]).isEmpty)
    #expect(try one.clips().map(\.path) == ["copy of a"])
    // Of a content that another clip has, what was heard stays.
    #expect(try one.fingerprintCount() == 1)
    #expect(try one.decisions() == [Self.decision])
  }

  @Test func `a clip that was moved keeps all that is known of it`() throws {
    let folder = try Folder()
    let one = try Case.open(adding: folder.path + "/n.case", makingIt: true)
    for path in ["old/a", "old/b", "new/b"] { try one.store(Self.clip(path)) }
    try one.relocate([("old/a", "new/a"), ("old/b", "new/b")])
    #expect(try one.clips() == [Self.clip("new/a"), Self.clip("new/b")])
  }

  @Test func `paths mean the same where the case was moved with its clips`() throws {
    let folder = try Folder()
    func inside(_ name: String) -> String { folder.path + "/" + name }
    try FileManager.default.createDirectory(atPath: inside("one"), withIntermediateDirectories: true)
    var scan = Self.scan
    scan.indexes = [inside("one/a.reheard"), "/nowhere/b.reheard"]
    do {
      let store = try Case.open(adding: inside("one/n.case"), makingIt: true)
      try store.store(Self.clip(inside("one/clips/a")))
      try store.store(Self.clip("/nowhere/a"))
      _ = try store.begin(scan)
    }
    try FileManager.default.moveItem(atPath: inside("one"), toPath: inside("two"))
    let moved = try Case.open(inside("two/n.case"))
    #expect(try moved.clips().map(\.path) == ["/nowhere/a", inside("two/clips/a")])
    #expect(try moved.clip(inside("two/clips/a")) != nil)
    #expect(try moved.scans()[0].indexes == [inside("two/a.reheard"), "/nowhere/b.reheard"])
  }
}
