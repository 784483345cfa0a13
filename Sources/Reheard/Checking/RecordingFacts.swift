internal import Catalogues
internal import Events

/// What is known of the recordings of an index, each read when it is asked for.
struct RecordingFacts: Sendable {
  /// By the recording's number in the index.
  let recording: @Sendable (Int) throws -> Recording
  /// By the event's ID; `nil` where there is none.
  let event: @Sendable (String) throws -> Event?
  /// All recordings of one content, by its SHA-256: the whole file, and parts of it.
  let content: @Sendable (String) throws -> [Recording]
  /// A recording's name alone, by its number.
  let name: @Sendable (Int) throws -> String
}
