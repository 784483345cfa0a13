/// Who may work on a content: one at a time, so that a clip that lies there under many names is worked on once.
actor ContentTurns {
  private var busy: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// Does a piece of work on a content while nobody else works on it.
  nonisolated func alone<Value: Sendable>(_ sha256: String, _ work: @Sendable () throws -> Value) async throws -> Value
  {
    await begin(sha256)
    do {
      let value = try work()
      await end(sha256)
      return value
    } catch {
      await end(sha256)
      throw error
    }
  }

  private func begin(_ sha256: String) async {
    while busy.contains(sha256) {
      await withCheckedContinuation { waiting[sha256, default: []].append($0) }
    }
    busy.insert(sha256)
  }

  private func end(_ sha256: String) {
    busy.remove(sha256)
    for one in waiting.removeValue(forKey: sha256) ?? [] { one.resume() }
  }
}
