import Testing

/// Each rule is broken here on purpose: a rule that cannot fail holds nothing.
struct HouseRuleTests {
  private func room(_ name: String) throws -> Room { try #require(HousePlan.room(name)) }

  @Test(arguments: [
    "import Reports", "@testable import Reports", "public import Reports", "package import Reports",
    "internal import Reports", "private import Reports", "import struct Reports.Table", "@_exported import Reports",
    "@_exported public import enum Reports.Format", "@preconcurrency import Reports", "@_spi(Door) import Reports",
    "  import   Reports  // why not", "import Audio; import Reports", "#if canImport(Reports)\nimport Reports\n#endif",
  ])
  func importOfAnUpperRoomIsABreach(text: String) throws {
    let breaches = HouseRule.imports(SwiftSource(text), path: "Sources/Matching/A.swift", in: try room("Matching"))
    #expect(breaches.count == 1)
    #expect(breaches.first?.complaint.hasPrefix("Matching imports Reports;") == true)
  }

  @Test(arguments: [
    "public import Audio\nimport FoundationEssentials", "// import Reports", "/* a /* b */\nimport Reports\n*/",
    "let text = \"import Reports\"", "let text = \"\"\"\n  import Reports\n  \"\"\"",
    "let text = #\"\"import Reports\"#",
    "let verb = Verb.import\nlet Reports = 1", "#if canImport(Reports)\n#endif", "enum Verb { case `import`, Reports }",
  ])
  func whatIsAllowedOrNoImportIsNone(text: String) throws {
    #expect(HouseRule.imports(SwiftSource(text), path: "", in: try room("Matching")) == [])
  }

  @Test(arguments: [
    ("Media", "GRDB"), ("Claims", "GRDB"), ("Catalogues", "ArgumentParser"), ("Dates", "Events"), ("Reports", "Yams"),
    ("ReheardCLI", "Audio"),
    ("Audio", "Spectra"), ("Landmarks", "CFFTW"), ("Reheard", "ArgumentParser"), ("Spectra", "CFFmpeg"),
    ("Indexing", "GRDB"),
  ])
  func packagesAndDoorsAreGivenRoomByRoom(name: String, module: String) throws {
    let breaches = HouseRule.imports(SwiftSource("\nimport \(module)\n"), path: "A.swift", in: try room(name))
    #expect(breaches.map(\.line) == [2])
  }

  @Test func aLineMoreThanAllowedIsABreach() {
    let full = String(repeating: "// a line\n", count: 300)
    #expect(HouseRule.length(SwiftSource(full), path: "A.swift") == [])
    #expect(HouseRule.length(SwiftSource(full + "// one more"), path: "A.swift").count == 1)
    #expect(SwiftSource("").lineCount == 0)
    #expect(SwiftSource("a").lineCount == 1)
  }

  @Test(arguments: [
    "let a = unsafe b", "nonisolated(unsafe) var c = 1", "@unsafe struct D {}", "let e = \"\\(unsafe f)\"",
    "let g = \"/*\" ; unsafe h()",
  ])
  func unsafeOutsideItsFenceIsABreach(text: String) throws {
    let matching = "Sources/Hearing/Matching/A.swift"
    #expect(HouseRule.fence(SwiftSource(text), path: matching, in: try room("Matching")).count == 1)
    #expect(HouseRule.fence(SwiftSource(text), path: "A.swift").count == 1)
    let media = "Sources/Files/Media/"
    #expect(HouseRule.fence(SwiftSource(text), path: media + "Decoding/A.swift", in: try room("Media")) == [])
    #expect(HouseRule.fence(SwiftSource(text), path: media + "A.swift", in: try room("Media")).count == 1)
    #expect(HouseRule.fence(SwiftSource(text), path: "Sources/Hearing/Spectra/A.swift", in: try room("Spectra")) == [])
  }

  @Test(arguments: ["// unsafe", "let a = \"unsafe\"", "let unsafely = 1", "UnsafeRawPointer.self", "/// `unsafe`"])
  func otherWordsAreNotUnsafe(text: String) throws {
    #expect(HouseRule.fence(SwiftSource(text), path: "A.swift", in: try room("Matching")) == [])
  }

  @Test func aRoomWithoutItsPurposeIsABreach() throws {
    let room = try room("Audio")
    func breaches(_ text: String) -> [Breach] {
      let file = SourceTree.File(path: "Sources/Ground/Audio/Audio.swift", source: SwiftSource(text))
      return HouseRule.purpose(file, of: room, in: "Sources/Ground/Audio")
    }
    #expect(breaches("// Samples, rates and stretches of time.\n") == [])
    #expect(breaches("import Foundation\n").count == 1)
    #expect(breaches("// Audio.swift\n").count == 1)
    #expect(HouseRule.purpose(nil, of: room, in: "Sources/Ground/Audio").count == 1)
  }

  @Test func aFileMoreThanAFolderHoldsIsABreach() {
    #expect(HouseRule.crowd(26, in: "Sources/Telling/Reports") == [])
    #expect(HouseRule.crowd(27, in: "Sources/Telling/Reports").count == 1)
  }

  @Test(arguments: [
    "print(a)", "debugPrint (a)", "Swift.print(a)", "exit(1)", "Glibc.exit(1)", "fputs(a, file)", "let sink = stderr",
    "FileHandle.standardError.write(a)", "if bad { abort() }",
  ])
  func aLibraryThatTalksIsABreach(text: String) throws {
    #expect(HouseRule.silence(SwiftSource(text), path: "A.swift", in: try room("Reports")).count == 1)
    #expect(HouseRule.silence(SwiftSource(text), path: "A.swift", in: try room("ReheardCLI")) == [])
  }

  @Test(arguments: ["// print(a)", "\"print(a)\"", "fingerprint(a)", "page.print(a)", "let exit = 1", "task.stdout"])
  func aSilentLibraryIsNone(text: String) throws {
    #expect(HouseRule.silence(SwiftSource(text), path: "A.swift", in: try room("Reports")) == [])
  }

  @Test(arguments: [
    "let a = \"This is FAKE.\"", "let a = \"\"\"\n  the match proves\n  it\n  \"\"\"",
    "let a = \"\\(clip) is the original\"", "let a = b(\"\\(c(\"authentic\"))\")", "let a = #\"a \"proof\" b\"#",
  ])
  func aSpokenVerdictIsABreach(text: String) throws {
    #expect(HouseRule.wording(SwiftSource(text), path: "A.swift", in: try room("Reports")).count == 1)
    #expect(HouseRule.wording(SwiftSource(text), path: "A.swift", in: try room("Indexing")) == [])
  }

  @Test(arguments: ["// fake", "let original = 1", "\"waterproofed\"", "\"improves\"", "\"\\(original)\""])
  func otherWordsAreNoVerdict(text: String) throws {
    #expect(HouseRule.wording(SwiftSource(text), path: "A.swift", in: try room("Reports")) == [])
  }

  @Test(arguments: [
    #"let a = "\(clips.count) clips checked""#, #"let a = "\(f(x)) of \(n) recordings""#,
    #"let a = "a match\(count == 1 ? "" : "es")""#,
  ])
  func aPluralOfOneIsABreach(text: String) throws {
    #expect(HouseRule.counting(SwiftSource(text), path: "A.swift", in: try room("Reports")).count == 1)
  }

  @Test(arguments: [
    #"let a = "\(Count(clips.count, "clip")) checked""#, #"let a = "\(n) clipboards""#, #"// "\(n) clips""#,
    "let a = files.count == 1 ? kept : kept.filter { $0 }",
  ])
  func whatCountsOrCountsNothingIsNone(text: String) throws {
    #expect(HouseRule.counting(SwiftSource(text), path: "A.swift", in: try room("Reports")) == [])
  }

  @Test(arguments: ["struct Reports {}", "public enum Reports: Error {}", "typealias Reports = Int"])
  func aTypeNamedLikeItsModuleIsABreach(text: String) throws {
    #expect(HouseRule.naming(SwiftSource(text), path: "A.swift", in: try room("Reports")).count == 1)
    #expect(HouseRule.naming(SwiftSource(text), path: "A.swift", in: try room("Reheard")) == [])
  }

  @Test func aTypeOfAnotherNameIsNone() throws {
    let text = "import struct Reports.Table\nstruct ReportsTable {}\n// struct Reports\nextension Reports.Table {}"
    #expect(HouseRule.naming(SwiftSource(text), path: "A.swift", in: try room("Reports")) == [])
  }
}
