import Indexing
import Landmarks
import Testing

@testable import Matching

@Suite struct FinderTests {
  private static let recordings = Made.constellations(6, frames: 320, seed: 1)
  private static let index = MemoryIndex(recordings, profile: Made.profile)
  private let finder = Finder(index, parameters: SearchParameters())

  private func best(_ query: Constellation) -> Candidate? {
    finder.unedited(Made.query(query)).max { $0.surprise < $1.surprise }
  }

  /// One place is two frames, and two places are counted together.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 63, 64, 100, 101, 159, 160])
  func aCutIsFoundWhereItWasCut(start: Int) throws {
    for recording in [0, 3, 5] {
      let found = try #require(best(Self.recordings[recording].cut(start..<(start + 160))))
      #expect(found.recording == recording && found.edit == .identity)
      #expect(abs(found.offset - Double(start)) <= 1.5, "\(found)")
      #expect(found.votes > 60)
    }
  }

  @Test(arguments: [1, 2, 3, 31, 50, 97])
  func aClipMayBeginBeforeItsRecording(frames: Int) throws {
    for recording in [0, 4] {
      let clip = Made.constellation(frames: frames, seed: 99).followed(by: Self.recordings[recording].cut(0..<128))
      let lead = try #require(best(Made.ordered(clip.peaks, frames: clip.frameCount)))
      #expect(lead.recording == recording)
      #expect(abs(lead.offset + Double(frames)) <= 1.5, "\(lead)")
    }
  }

  @Test func aShiftedClipIsAShiftedOffset() throws {
    let clip = Self.recordings[2].cut(40..<200)
    let plain = try #require(best(clip))
    for frames in 1...12 {
      let later = Made.ordered(
        clip.peaks.map { Peak(time: $0.time + Int32(4 * frames), band: $0.band, rank: $0.rank) },
        frames: clip.frameCount + frames)
      let found = try #require(best(later))
      #expect(found.recording == 2)
      // Both are whole places of two frames.
      #expect(abs(found.offset - (plain.offset - Double(frames))) <= 2)
    }
  }

  @Test func aRemovedRecordingIsNoCandidate() throws {
    var writer = SegmentWriter(profile: Made.profile)
    for recording in Self.recordings { writer.append(recording) }
    let segment = try SegmentReader(SegmentBytes(writer.finish(), name: "made"), profile: Made.profile)
    let whole = SegmentedIndex([(segment: segment, living: [0, 1, 2, 3, 4, 5])])
    let rest = SegmentedIndex([(segment: segment, living: [0, 1, 3, 4, 5])])
    let query = Made.query(Self.recordings[2].cut(0..<160))
    let parameters = SearchParameters()
    #expect(Finder(whole, parameters: parameters).unedited(query).contains { $0.recording == 2 && $0.votes > 60 })
    #expect(Finder(rest, parameters: parameters).unedited(query).allSatisfy { $0.votes < 20 })
    // In memory and on disk the same candidates are found.
    #expect(Finder(whole, parameters: parameters).unedited(query) == finder.unedited(query))
  }

  @Test func twoPlacesOfOneRecordingAreTwoCandidates() {
    // The same eight seconds twice in one recording.
    let part = Made.constellation(frames: 128, seed: 5)
    let twice = part.followed(by: Made.constellation(frames: 64, seed: 6)).followed(by: part)
    let index = MemoryIndex([twice], profile: Made.profile)
    let found = Finder(index, parameters: SearchParameters()).unedited(Made.query(part)).filter { $0.votes > 40 }
    #expect(found.contains { abs($0.offset) <= 1.5 } && found.contains { abs($0.offset - 192) <= 1.5 })
  }

  @Test func editsAreFoundUnderTheirHypotheses() throws {
    let clip = Self.recordings[1].cut(0..<224)
    for edit in [Edit(tempo: 1.25, pitch: 1), Edit(tempo: 1, pitch: 1.2), Edit(tempo: 0.8, pitch: 0.8)] {
      let query = Made.query(clip.edited(edit))
      let edits = [Edit(tempo: 1.1, pitch: 1), edit, Edit(tempo: 1, pitch: 0.9)]
      var bar = CandidateBar(kept: 100, clear: .infinity)
      let edited = finder.edited(query.sweep, edits: edits, profile: Made.profile, above: &bar)
      let found = try #require(edited.max { $0.surprise < $1.surprise })
      #expect(found.recording == 1 && found.edit == edit)
      #expect(abs(found.offset) <= 2)
    }
  }

  @Test func aLargerIndexMayBeReadMoreOfUpToALimit() {
    let sweep = SearchParameters().swept(.small)
    #expect(sweep.lookup.affordable(postingCount: 0) == sweep.lookup.mostPostings)
    #expect(sweep.lookup.affordable(postingCount: 4_200_000) == sweep.lookup.mostPostings)
    #expect(sweep.lookup.affordable(postingCount: 8_400_000) == 2 * sweep.lookup.mostPostings)
    #expect(sweep.lookup.affordable(postingCount: 37_800_000) == 9 * sweep.lookup.mostPostings)
    #expect(sweep.lookup.affordable(postingCount: 1 << 40) == 9 * sweep.lookup.mostPostings)
  }

  /// With as few postings as may be read, the landmarks that are worth it still lead to the right place.
  @Test(arguments: [100, 150, 200])
  func theWorthwhileLandmarksAreEnough(postings: Int) throws {
    var parameters = SearchParameters()
    parameters.lookup.mostPostings = postings
    parameters.sweep.mostPostings = postings
    let edit = Edit(tempo: 1.25, pitch: 1)
    let clip = Self.recordings[1].cut(64..<288)
    let unedited = Finder(Self.index, parameters: parameters).unedited(Made.query(clip))
    let few = try #require(unedited.max { $0.surprise < $1.surprise })
    let many = try #require(best(clip))
    #expect(few.recording == 1 && abs(few.offset - 64) <= 1.5 && few.votes < many.votes)
    let query = Made.query(clip.edited(edit))
    var bar = CandidateBar(kept: 100, clear: .infinity)
    let edited = Finder(Self.index, parameters: parameters.swept(.small))
      .edited(query.sweep, edits: [edit, Edit(tempo: 1, pitch: 0.9)], profile: Made.profile, above: &bar)
    let found = try #require(edited.max { $0.surprise < $1.surprise })
    #expect(found.recording == 1 && found.edit == edit && abs(found.offset - 64) <= 2)
  }

  /// A peak votes once: what another one of its landmarks costs is better spent on another peak.
  @Test func fewLandmarksAreThoseOfManyPeaks() throws {
    func votes(fallPerSame: Double) throws -> Int {
      var parameters = SearchParameters()
      parameters.lookup.mostPostings = 200
      parameters.worth.fallPerSame = fallPerSame
      let found = Finder(Self.index, parameters: parameters).unedited(Made.query(Self.recordings[1].cut(64..<288)))
      return try #require(found.max { $0.surprise < $1.surprise }).votes
    }
    #expect(try votes(fallPerSame: SearchParameters().worth.fallPerSame) > votes(fallPerSame: 0))
  }

  /// Few landmarks that bring too few votes cost as much as those that bring enough, for nothing.
  @Test func whatWouldNotBringVotesEnoughIsNotLookedUp() {
    let query = Made.query(Self.recordings[1].cut(64..<288).edited(Edit(tempo: 1.25, pitch: 1)))
    func candidates(postings: Int, leastWorth: Double) -> [Candidate] {
      var parameters = SearchParameters()
      parameters.sweep.mostPostings = postings
      parameters.lookup.leastWorth = leastWorth
      var bar = CandidateBar(kept: 100, clear: .infinity)
      return Finder(Self.index, parameters: parameters.swept(.small))
        .edited(query.sweep, edits: [Edit(tempo: 1.25, pitch: 1)], profile: Made.profile, above: &bar)
    }
    #expect(!candidates(postings: 300, leastWorth: 0).isEmpty)
    #expect(candidates(postings: 300, leastWorth: 1000).isEmpty)
    // All that there are may be few: a short clip has no more.
    #expect(!candidates(postings: 1_000_000, leastWorth: 1000).isEmpty)
  }

  /// Every landmark occurs many times, so that chance gives many votes to every place.
  @Test(arguments: [8, 12, 24, 40])
  func aSoundThatRepeatsItselfIsFoundInItself(frames: Int) {
    let period = Made.constellation(frames: 32, seed: UInt64(frames), perQuota: frames / 2)
    let peaks = (0..<(1200 / frames)).flatMap { number in
      period.peaks.map {
        Peak(time: $0.time % Int32(4 * frames) + Int32(4 * frames * number), band: $0.band, rank: $0.rank)
      }
    }
    let clip = Made.ordered(peaks, frames: 1200)
    let finder = Finder(MemoryIndex([clip], profile: Made.profile), parameters: SearchParameters())
    let found = finder.unedited(Made.query(clip))
    #expect(found.contains { abs($0.offset) <= 1.5 && $0.votes > 400 })
  }

  @Test func noPeaksAreNoCandidates() {
    #expect(finder.unedited(Made.query(Constellation())) == [])
    var bar = CandidateBar(kept: 100, clear: .infinity)
    let nothing = Made.query(Constellation()).sweep
    #expect(finder.edited(nothing, edits: TriedEdits.double, profile: Made.profile, above: &bar) == [])
    let empty = Finder(MemoryIndex([], profile: Made.profile), parameters: SearchParameters())
    #expect(empty.unedited(Made.query(Self.recordings[0])) == [])
  }

  @Test func theSweepIsOfTheEditsThatItPromises() {
    let single = TriedEdits.single.flatMap(\.edits)
    #expect(single.count == 2 * 58 + 2 * 28 + 36)
    #expect(Set(single).count == single.count && !single.contains(.identity))
    for factors in [
      single.filter { $0.tempo == $0.pitch }.map(\.tempo), single.filter { $0.pitch == 1 }.map(\.tempo),
      TriedEdits.double.map(\.tempo),
    ] {
      #expect(abs((factors.min() ?? 0) - 0.5) < 0.01 && abs((factors.max() ?? 0) - 2) < 0.04)
    }
    let pitches = (single.filter { $0.tempo == 1 } + TriedEdits.double).map(\.pitch)
    #expect(abs((pitches.min() ?? 0) - 0.7071) < 0.001 && abs((pitches.max() ?? 0) - 1.4142) < 0.001)
    // Tempo and pitch that are changed alike are a speed, which the single changes have.
    #expect(TriedEdits.double.allSatisfy { $0.tempo != $0.pitch && $0.tempo != 1 && $0.pitch != 1 })
  }
}
