import Indexing
import TestSupport
import Testing

@Suite struct TimeLineTests {
  @Test func recordingsLieBehindOneAnother() {
    var line = TimeLine()
    line.append(frameCount: 3)
    line.skip(2)
    line.append(frameCount: 0)
    line.append(frameCount: 1)
    #expect(line.starts == [0, 5, 5] && line.lengths == [3, 0, 1] && line.end == 6 && line.count == 3)
    #expect((-1...6).map { line.recording(at: $0) } == [nil, 0, 0, 0, nil, nil, 2, nil])
  }

  @Test func itIsTheDefinition() {
    var dice = Dice(seed: 3)
    var line = TimeLine()
    var owners: [Int?] = []
    for recording in 0..<60 {
      let length = Int.random(in: 0...5, using: &dice)
      line.append(frameCount: length)
      owners += [Int?](repeating: recording, count: length)
      let gap = Int.random(in: 0...2, using: &dice)
      line.skip(gap)
      owners += [Int?](repeating: nil, count: gap)
    }
    #expect(owners.indices.map { line.recording(at: $0) } == owners)
  }
}
