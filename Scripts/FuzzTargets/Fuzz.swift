import Foundation

/// Hands one target to libFuzzer; `Scripts/fuzz` builds it, says which in `FUZZ_TARGET`, and reads what it prints.
@main enum Fuzz {
  private static let targets: [any Target.Type] = [
    SegmentTarget.self, SearchTarget.self, ExportTarget.self, PrintsTarget.self, EventTarget.self, SidecarTarget.self,
    ClaimsTarget.self, CaptionsTarget.self, StillsTarget.self, MarksTarget.self,
  ]
  private nonisolated(unsafe) static var target: (any Target)?
  private nonisolated(unsafe) static var taken = 0

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "seeds" { return try writeSeeds(to: arguments[2]) }
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"]
    guard let type = targets.first(where: { $0.name == name }) else {
      print("expected one of these in FUZZ_TARGET: \(targets.map { $0.name }.joined(separator: ", "))")
      exit(2)
    }
    unsafe target = try type.init(scratch: scratch())
    var count = Int32(arguments.count)
    let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
    for (place, argument) in arguments.enumerated() { unsafe copies[place] = strdup(argument) }
    unsafe copies[arguments.count] = nil
    var vector = unsafe copies
    // libFuzzer ends the process itself.
    atexit { print("inputs taken: \(unsafe Fuzz.taken)") }
    exit(
      unsafe runDriver(&count, &vector) { start, count in
        let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
        if let target = unsafe Fuzz.target, target.take(input) { unsafe Fuzz.taken += 1 }
        return 0
      })
  }

  /// A folder of this process's own, for readers that ask for a path.
  private static func scratch() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func writeSeeds(to folder: String) throws {
    for target in targets {
      let place = folder + "/" + target.name
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for (number, seed) in try target.seeds().enumerated() {
        try Data(seed).write(to: URL(fileURLWithPath: "\(place)/made-\(number)"))
      }
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
