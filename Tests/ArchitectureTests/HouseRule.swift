/// The rules that a single Swift file can break. Each is a function over text, so that each can be shown to fail.
enum HouseRule {
  /// A room sees the rooms, doors and packages that the plan gives it, and no others.
  static func imports(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    var allowed = room.rooms.union(room.packages).union(HousePlan.toolchain)
    if room.name == HousePlan.system.room { allowed.formUnion(HousePlan.system.modules) }
    return importedModules(source).filter { !allowed.contains($0.text) }.map {
      Breach(
        path: path, line: $0.line,
        complaint: "\(room.name) imports \($0.text); it may import \(allowed.sorted().joined(separator: ", "))")
    }
  }

  /// The modules that a file imports, whatever stands before `import` and whether whole or in part.
  static func importedModules(_ source: SwiftSource) -> [SwiftSource.Word] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias", "let", "var", "func"]
    let words = source.words
    return words.indices.compactMap { index in
      guard isKeyword(words[index], "import") else { return nil }
      return words[(index + 1)...].first { !kinds.contains($0.text) }
    }
  }

  /// No file is longer than a person reads in one sitting.
  static func length(_ source: SwiftSource, path: String) -> [Breach] {
    guard source.lineCount > HousePlan.lineLimit else { return [] }
    return [
      Breach(path: path, line: 0, complaint: "\(source.lineCount) lines; at most \(HousePlan.lineLimit) are allowed")
    ]
  }

  /// The word `unsafe` stays behind its fence: in the folders of a room that the plan names.
  static func fence(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    let folder = path.split(separator: "/").dropLast().drop { $0 != room.name }.dropFirst().joined(separator: "/")
    return room.unsafeFolders.contains(folder) ? [] : fence(source, path: path)
  }

  /// The same where it may stand nowhere.
  static func fence(_ source: SwiftSource, path: String) -> [Breach] {
    let allowed = HousePlan.rooms.filter { !$0.unsafeFolders.isEmpty }.map(\.name).joined(separator: ", ")
    return source.words.filter { $0.text == "unsafe" }.map {
      Breach(path: path, line: $0.line, complaint: "`unsafe` stands outside its fence (in \(allowed))")
    }
  }

  /// A library neither prints nor ends the process: that is for the program around it.
  static func silence(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    guard room.name != HousePlan.frontDoor else { return [] }
    let calls: Set = [
      "print", "debugPrint", "dump", "exit", "_exit", "abort", "fputs", "fputc", "puts", "putchar", "printf", "fprintf",
      "vprintf", "vfprintf", "perror", "syslog", "NSLog",
    ]
    let words = source.words
    return words.indices.filter { index in
      let word = words[index]
      let owner = word.before == "." && index > 0 ? words[index - 1].text : nil
      let isOfModule = owner.map { HousePlan.toolchain.union(["Machine", "Glibc", "Darwin"]).contains($0) } ?? true
      if calls.contains(word.text), word.after == "(", isOfModule { return word.text != "_exit" || !room.ownsProcesses }
      if ["stdout", "stderr"].contains(word.text), isOfModule { return true }
      return ["standardError", "standardOutput"].contains(word.text) && owner == "FileHandle"
    }.map {
      Breach(path: path, line: words[$0].line, complaint: "\(room.name) is a library and uses \(words[$0].text)")
    }
  }

  /// What people may quote never passes a verdict on truth.
  static func wording(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    guard room.speaks else { return [] }
    let verdicts: Set = [
      "fake", "faked", "fakes", "prove", "proves", "proved", "proven", "proof", "proofs", "original", "originals",
      "authentic", "authenticity", "coordinated",
    ]
    return source.literals.flatMap { literal in
      literal.text.lowercased().split { !SwiftSource.isWordCharacter($0) }.map(String.init)
        .filter(verdicts.contains)
        .map { Breach(path: path, line: literal.line, complaint: "the program says \"\($0)\"") }
    }
  }

  /// What people read counts by `Count`, which knows that one is no plural.
  static func counting(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    let things = """
      answers|candidates|channels|clips|copies|days|decisions|edits|events|excerpts|files|fingerprints|groups|\
      landmarks|lines|matches|peaks|pieces|posts|problems|recordings|rows|segments|streams|stretches|warnings
      """
    let patterns = [#"\\\((?!Count\()[^"\\]*\) (\#(things))\b"#, #"== 1 \? "[^"]*" : "[a-z]*""#]
    return patterns.flatMap { pattern -> [Breach] in
      guard let regex = try? Regex(pattern) else {
        return [Breach(path: path, line: 0, complaint: "the rule cannot be read: \(pattern)")]
      }
      return zip(1..., source.text.split(separator: "\n", omittingEmptySubsequences: false)).filter { _, line in
        line.firstMatch(of: regex) != nil && !line.drop { $0 == " " }.hasPrefix("//")
      }.map { Breach(path: path, line: $0.0, complaint: "a number of things that is not told by Count") }
    }
  }

  /// The first file to read in a room bears its name, and begins by telling its purpose.
  static func purpose(_ file: SourceTree.File?, of room: Room, in folder: String) -> [Breach] {
    let path = "\(folder)/\(room.name).swift"
    guard let file else { return [Breach(path: path, line: 0, complaint: "the room \(room.name) has no first file")] }
    let first = file.source.text.prefix { $0 != "\n" }
    guard !first.hasPrefix("// ") || first.count < 20 else { return [] }
    return [Breach(path: path, line: 1, complaint: "the first line does not tell what \(room.name) is for")]
  }

  /// A folder holds no more files than a person overlooks.
  static func crowd(_ files: Int, in folder: String) -> [Breach] {
    guard files > HousePlan.folderLimit else { return [] }
    return [
      Breach(path: folder, line: 0, complaint: "\(files) files; at most \(HousePlan.folderLimit) are allowed")
    ]
  }

  /// A module that bears the name of a type in it cannot be named any more.
  static func naming(_ source: SwiftSource, path: String, in room: Room) -> [Breach] {
    let declarations: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    let words = source.words
    let names = words.indices.dropFirst().filter { index in
      words[index].text == room.name && declarations.contains(words[index - 1].text)
        && !(index > 1 && isKeyword(words[index - 2], "import"))
    }
    return names.map {
      Breach(path: path, line: words[$0].line, complaint: "module \(room.name) has a type of the same name")
    }
  }

  /// Keywords may be names of members (`.import`) and, between backticks, of anything.
  private static func isKeyword(_ word: SwiftSource.Word, _ text: String) -> Bool {
    word.text == text && word.before != "." && word.before != "`"
  }
}
