import Indexing
import Landmarks

/// Segments: opened, looked up in, and verified.
struct SegmentTarget: Target {
  static let name = "segment"
  private static let head = Frame.header("RHSEGMNT", version: 4)
  /// Up to the number of bytes of all blocks, which an input seldom states rightly.
  private static let numbers = 5 * 8

  /// Hashes on the borders of the blocks, one block whole, and the last hash.
  private static let probes =
    stride(from: 0, to: LandmarkHash.limit, by: 65536)
    .map { Probe(low: LandmarkHash(value: $0 - min($0, 2)), width: 4) }
    + [
      Probe(low: LandmarkHash(value: 65400), width: 300),
      Probe(low: LandmarkHash(value: LandmarkHash.limit - 1), width: 9),
    ]

  static func seeds() -> [[UInt8]] { [[], [0], [64], [10, 0, 300]].map(input) }

  /// Recordings of so many frames as an input.
  static func input(_ lengths: [Int]) -> [UInt8] {
    var writer = SegmentWriter(profile: .standard)
    for length in lengths { writer.append(Made.constellation(frames: length)) }
    let body = writer.finish().dropLast(32).dropFirst(start)
    return [1] + body.prefix(numbers) + body.dropFirst(numbers + 8)
  }

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    guard let reader = Self.reader(input) else { return false }
    let hits = reader.lookUp(Self.probes, base: 0)
    precondition(hits.positions.allSatisfy { Int($0) < reader.timeLine.end }, "a hit is outside of the time line")
    precondition(hits.ends == hits.ends.sorted() && hits.ends.count == Self.probes.reduce(0) { $0 + $1.width })
    precondition(reader.costs(of: Self.probes).allSatisfy { $0 >= 0 })
    let index = SegmentedIndex([(reader, Array(0..<reader.recordingCount))])
    for recording in 0..<index.recordingCount {
      _ = index.constellation(of: recording).isPlausible(.standard)
      _ = index.recording(at: index.firstPosition(of: recording))
    }
    return (try? reader.verify()) != nil
  }

  /// An input's segment, opened.
  static func reader(_ input: [UInt8]) -> SegmentReader? {
    try? SegmentReader(SegmentBytes(file(input), name: "a.segment"), profile: .standard)
  }

  /// Where the numbers begin.
  private static var start: Int { (head.count + 7) / 8 * 8 }

  /// An input that begins with a zero states all its numbers itself.
  private static func file(_ input: [UInt8]) -> [UInt8] {
    var body = Array(input.dropFirst())
    if input.first != 0, body.count > numbers {
      body.insert(contentsOf: Frame.number(blockBytes(body)) + Frame.number(0), at: numbers)
    }
    let padding = [UInt8](repeating: 0, count: start - head.count)
    return Frame.sealed(head + padding + body)
  }

  /// As many as are left behind what the other numbers claim.
  private static func blockBytes(_ body: [UInt8]) -> Int {
    func number(_ place: Int) -> Int { (0..<3).reduce(0) { $0 | Int(body[8 * place + $1]) << (8 * $1) } }
    let directory = 4 * (Int(LandmarkHash.limit) >> (number(4) & 31))
    return max(0, body.count - numbers - 12 * number(0) - number(3) - directory)
  }
}
