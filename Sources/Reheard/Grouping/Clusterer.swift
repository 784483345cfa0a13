internal import Audio
public import Campaigns
internal import Cases
public import Claims
internal import Landmarks
internal import Reports

/// Says which clips of a folder share a sound: each clip is searched for in an index of all others.
public struct Clusterer: Sendable {
  /// How many links between clips chance may make, over all clips together.
  public var largestEValue = 0.001
  /// How many clips are worked on at a time; groups do not depend on it.
  public var jobs = 1
  /// A case: what it has of the clips is not heard again, and what is heard goes into it. `nil` keeps nothing.
  public var casePath: String?
  /// Hears the clips.
  public var fingerprinter = Fingerprinter()
  /// Says which recordings of a reference index a group's sound matches.
  public var references: Checker?
  /// The same for an index of popular sounds.
  public var popular: Checker?
  /// Says what is known of the clips' posts.
  public var claims = ClaimFinder()
  /// What users know of accounts.
  public var accounts: [AccountList] = []

  /// Grouping as it is without any index or list.
  public init() {}

  /// - Parameters:
  ///   - paths: folders, media files, or files of portable fingerprints; with a case none means the clips of the case.
  ///   - notice: is told of files that are no clips, that failed, or of which there is something to know.
  ///   - progress: is told how far it is, after each clip.
  /// - Returns: the clips and their groups.
  /// - Throws: `ResultFileError`, `CaseError` or `IndexingError`; a file that fails is a notice.
  public func group(
    _ paths: [String], notice: (IndexNotice) -> Void = { _ in }, progress: (GroupingProgress) -> Void = { _ in }
  ) async throws -> Grouping {
    let (found, heard) = try await hear(paths, notice: notice, progress: progress)
    var clips = found
    let scripts = scripts(paths, clips: &clips, notice: notice)
    let neighbours = try SoundNeighbours(heard, jobs: jobs)
    var searched = GroupingProgress(.searched, total: neighbours.count)
    let sounds = try await neighbours.groups(largestEValue: largestEValue) {
      searched.advance()
      progress(searched)
    }
    var groups: [ClipGroup] = []
    for (number, sound) in zip(1..., sounds) {
      let members = sound.members.map { member in
        ClipGroup.Member(
          clip: member.clip, range: member.range, edit: member.edit,
          eValue: member.eValue.map { $0 * Double(heard.count) })
      }
      groups.append(
        ClipGroup(id: "sound-\(number)", kind: .sound, members: members, shared: sound.shared, clips: clips))
    }
    for (number, script) in zip(1..., scripts) {
      let members = script.members.map { ClipGroup.Member(clip: $0.clip, range: $0.range) }
      groups.append(
        ClipGroup(
          id: "script-\(number)", kind: .script, members: members, shared: members.first?.range,
          passage: script.passage, clips: clips))
    }
    var grouping = Grouping(clips: clips, groups: try groups.map { try described($0, clips: clips, heard: heard) })
    grouping.checkedAt = ReportTime.now
    grouping.version = Release.version
    grouping.profile = Profile.standard.id
    return grouping
  }

  private func hear(
    _ paths: [String], notice: (IndexNotice) -> Void, progress: (GroupingProgress) -> Void
  ) async throws -> ([GroupedClip], [Fingerprint]) {
    let isRecall = paths.isEmpty && casePath != nil
    if let casePath, !isRecall { try ResultPlace.refuseCase(casePath) }
    let store = try casePath.map { isRecall ? try Case.open($0) : try Case.open(adding: $0, makingIt: true) }
    let hearing = ClipHearing(memory: ClipMemory(store, fingerprinter: fingerprinter), claims: claims)
    var clips: [GroupedClip] = []
    var heard: [Fingerprint] = []
    func take(_ outcome: ClipHearing.Outcome, _ stage: inout GroupingProgress) throws {
      stage.advance()
      switch outcome {
      case .stopped(let error): throw error
      case .passedOver(let reason): notice(.passedOver(reason: reason))
      case .failed(let reason): notice(.failed(reason: reason))
      case .heard(let clip, let fingerprint, let warnings):
        for warning in warnings { notice(.warning(name: clip.file, text: warning)) }
        clips.append(clip)
        heard.append(fingerprint)
      }
      progress(stage)
    }
    if isRecall, let known = try store?.clips() {
      var stage = GroupingProgress(.heard, total: known.count)
      for clip in known { try take(hearing.recall(clip), &stage) }
    } else {
      let finder = ClipFinder(paths.filter { !CaptionFile.isOne($0) }, besideCase: casePath)
      for said in finder.notices { notice(said) }
      var stage = GroupingProgress(.heard, total: finder.clips.count)
      try await OrderedWork.run(finder.clips, jobs: jobs) { clip in
        await hearing.run(clip)
      } consume: { outcome in
        try take(outcome, &stage)
      }
    }
    return (clips, heard)
  }

  /// The groups of clips in which the same words are spoken; captions whose media is not there become clips, too.
  private func scripts(
    _ paths: [String], clips: inout [GroupedClip], notice: (IndexNotice) -> Void
  ) -> [ScriptGroup] {
    var transcripts: [(clip: Int, transcript: Transcript)] = []
    for (number, path) in TranscriptFinder(paths, clips: clips.map(\.file)).found {
      do {
        let transcript = try CaptionFile.read(path)
        if number == nil { clips.append(GroupedClip(file: path, claim: claims.claim(forMedia: path).claim)) }
        transcripts.append((number ?? clips.count - 1, transcript))
      } catch {
        notice(.warning(name: path, text: SystemError.sentence(error)))
      }
    }
    for (number, clip) in clips.enumerated() {
      guard let claim = clip.claim, let words = claim.transcript else { continue }
      transcripts.append((number, Transcript(words, source: claim.source)))
    }
    return ScriptGrouping.groups(transcripts)
  }

  /// A group with what indexes and lists say of it.
  private func described(_ group: ClipGroup, clips: [GroupedClip], heard: [Fingerprint]) throws -> ClipGroup {
    var group = group
    guard group.kind == .sound else { return listed(group, clips: clips) }
    group.recordings = try references.map { try known(group, in: $0, heard: heard) } ?? []
    group.popular = try popular.map { try known(group, in: $0, heard: heard) } ?? []
    return listed(group, clips: clips)
  }

  private func listed(_ group: ClipGroup, clips: [GroupedClip]) -> ClipGroup {
    var group = group
    for list in accounts {
      for member in group.members {
        let claim = clips[member.clip].claim
        guard let account = claim?.account else { continue }
        for entry in list.entries(for: account, platform: claim?.extractorKey) where !group.listed.contains(entry) {
          group.listed.append(entry)
        }
      }
    }
    return group
  }

  /// How many of a group's clips are checked against an index at most.
  private static let witnesses = 5

  /// The recordings that are heard in at least half of the group's clips that are asked, and in two where there are two:
  /// any clip may carry something over the shared sound that the others do not.
  private func known(_ group: ClipGroup, in checker: Checker, heard: [Fingerprint]) throws -> [KnownSound] {
    var contents: Set<String> = []
    let witnesses = group.members
      .filter { $0.clip < heard.count && contents.insert(heard[$0.clip].sha256).inserted }.prefix(Self.witnesses)
    var found: [KnownSound] = []
    var hearers: [String: Int] = [:]
    for member in witnesses {
      var report = checker.blankReport(of: heard[member.clip].name)
      try checker.fill(&report, checker.answers(to: heard[member.clip]))
      // What matches another part of the clip is not the group's sound.
      let matches = report.matches.filter { match in
        let shared = member.range.flatMap { $0.intersection(match.match.queryRange)?.duration } ?? 0
        return 2 * shared >= min(member.range?.duration ?? 0, match.match.queryRange.duration)
      }
      for recording in Set(matches.map(\.recording)) { hearers[recording, default: 0] += 1 }
      for match in matches where !found.contains(where: { $0.recording == match.recording }) {
        found.append(
          KnownSound(
            recording: match.recording, title: match.title, event: match.event, clip: member.clip,
            eValue: match.match.eValue))
      }
    }
    let needed = max(min(2, witnesses.count), (witnesses.count + 1) / 2)
    return found.filter { hearers[$0.recording, default: 0] >= needed }
  }
}
