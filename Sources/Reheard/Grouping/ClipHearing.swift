internal import Campaigns
internal import Cases
internal import Claims

/// Hears the clips of folders for their grouping, with what is known of their posts.
struct ClipHearing: Sendable {
  /// A clip, and what came of listening to it.
  enum Outcome: Sendable {
    case heard(GroupedClip, Fingerprint, warnings: [String])
    /// The file of a folder is no clip.
    case passedOver(reason: String)
    case failed(reason: String)
    /// The case cannot be used any more.
    case stopped(any Error)
  }

  let memory: ClipMemory
  let claims: ClaimFinder

  func run(_ clip: ClipFinder.Clip) async -> Outcome {
    do {
      return try await hear(clip)
    } catch let error as CaseError {
      return .stopped(error)
    } catch {
      return clip.isNoClip(error)
        ? .passedOver(reason: SystemError.sentence(error)) : .failed(reason: SystemError.sentence(error))
    }
  }

  private func hear(_ clip: ClipFinder.Clip) async throws -> Outcome {
    let content = try memory.identify(clip.sound)
    let fingerprint = try await memory.alone(content.sha256) { [memory] in
      try memory.fingerprint(of: clip.sound, content).fingerprint
    }
    var (claim, warnings) = claims.claim(forMedia: fingerprint.name, tags: fingerprint.tags)
    if let store = memory.store {
      let known = try store.clip(fingerprint.name)
      // What a scan was told of the post in files of claims need not be told again.
      claim = claim ?? (known?.sha256 == content.sha256 ? known?.claim : nil)
      try keep(content, claim: claim, known: known, in: store)
    }
    return .heard(GroupedClip(fingerprint, claim: claim), fingerprint, warnings: fingerprint.warnings + warnings)
  }

  /// What a scan said of the clip stays, as long as it is the same clip.
  private func keep(_ content: ClipMemory.Content, claim: Claim?, known: CaseClip?, in store: Case) throws(CaseError) {
    var clip = content.clip
    clip.claim = claim
    if let known, known.sha256 == clip.sha256 {
      clip.result = known.result
      clip.scan = known.scan
    }
    if clip != known { try store.store(clip) }
  }

  /// A clip of the case, as it was when it was scanned; the file itself is not asked for.
  func recall(_ clip: CaseClip) -> Outcome {
    do throws(CaseError) {
      guard let sha256 = clip.sha256, var fingerprint = try memory.recalled(sha256) else {
        return .passedOver(reason: "\(clip.path): the case has no fingerprint of it")
      }
      fingerprint.name = clip.path
      return .heard(GroupedClip(fingerprint, claim: clip.claim), fingerprint, warnings: [])
    } catch {
      return .stopped(error)
    }
  }
}

extension GroupedClip {
  fileprivate init(_ fingerprint: Fingerprint, claim: Claim?) {
    self.init(
      file: fingerprint.name, sha256: fingerprint.sha256, duration: fingerprint.duration, claim: claim,
      address: FileAddress.text(fingerprint.name))
  }
}
