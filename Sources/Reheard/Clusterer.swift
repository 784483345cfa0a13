internal import Audio
public import Campaigns
public import Provenance
internal import Reports

/// Says which clips of a folder share a sound: each clip is searched for in an index of all others.
public struct Clusterer: Sendable {
  /// How many links between clips chance may make, over all clips together.
  public var largestEValue = 0.001
  /// How many clips are worked on at a time; groups do not depend on it.
  public var jobs = 1
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
  ///   - paths: folders, media files, or files of portable fingerprints.
  ///   - notice: is told of what became of each file, in their order.
  ///   - searched: is called after each clip that was searched for in the others.
  /// - Returns: the clips and their groups.
  /// - Throws: `IndexingError`; a file that fails is a notice.
  public func group(
    _ paths: [String], notice: (IndexNotice) -> Void = { _ in }, searched: () -> Void = {}
  ) async throws -> Grouping {
    let heard = try await hear(paths, notice: notice)
    var clips = heard.map { clip($0, notice: notice) }
    let scripts = scripts(paths, clips: &clips, notice: notice)
    let sounds = try await SoundNeighbours(heard, jobs: jobs).groups(largestEValue: largestEValue, done: searched)
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
    return Grouping(clips: clips, groups: try groups.map { try described($0, clips: clips, heard: heard) })
  }

  private func hear(_ paths: [String], notice: (IndexNotice) -> Void) async throws -> [Fingerprint] {
    var finder = SourceFinder()
    for path in paths where !CaptionFile.isOne(path) { finder.add(path) }
    for said in finder.notices { notice(said) }
    var heard: [Fingerprint] = []
    try await OrderedWork.run(finder.sources, jobs: jobs) { source in
      Hearing(source, known: [:], fingerprinter: fingerprinter)
    } consume: { hearing in
      switch hearing.outcome {
      case .heard(let fingerprint):
        for warning in fingerprint.warnings { notice(.warning(name: fingerprint.name, text: warning)) }
        notice(.added(name: fingerprint.name, seconds: fingerprint.duration))
        heard.append(fingerprint)
      case .known: break
      case .failed(let error):
        let isNoSound = !hearing.source.isNamed && Hearing.isNoSound(error)
        notice(isNoSound ? .passedOver(reason: "\(error)") : .failed(reason: "\(error)"))
      }
    }
    return heard
  }

  private func clip(_ fingerprint: Fingerprint, notice: (IndexNotice) -> Void) -> GroupedClip {
    var clip = GroupedClip(file: fingerprint.name, sha256: fingerprint.sha256, duration: fingerprint.duration)
    let (claim, warnings) = claims.claim(forMedia: fingerprint.name, tags: fingerprint.tags)
    clip.claim = claim
    for warning in warnings { notice(.warning(name: fingerprint.name, text: warning)) }
    return clip
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
        notice(.warning(name: path, text: "\(error)"))
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

  /// How many of a group's clips are checked against an index: any of them may carry something over the shared sound.
  private static let witnesses = 3

  private func known(_ group: ClipGroup, in checker: Checker, heard: [Fingerprint]) throws -> [KnownSound] {
    var found: [KnownSound] = []
    for member in group.members.prefix(Self.witnesses) where member.clip < heard.count {
      var report = checker.blankReport(of: heard[member.clip].name)
      try checker.fill(&report, checker.answers(to: heard[member.clip]))
      for match in report.matches {
        // What matches another part of the clip is not the group's sound.
        let shared = member.range.flatMap { $0.intersection(match.match.queryRange)?.duration } ?? 0
        guard 2 * shared >= min(member.range?.duration ?? 0, match.match.queryRange.duration),
          !found.contains(where: { $0.recording == match.recording })
        else { continue }
        found.append(
          KnownSound(
            recording: match.recording, title: match.title, event: match.event, clip: member.clip,
            eValue: match.match.eValue))
      }
    }
    return found
  }
}
