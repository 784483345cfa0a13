/// A recording, an offset and an edit with enough landmark votes to be looked at.
package struct Candidate: Hashable, Sendable {
  /// Number of the recording in the index.
  package var recording: Int
  /// Frame of the recording at which the clip's frame 0 lies, once the clip is brought back to the recording's tempo.
  package var offset: Double
  /// The hypothesis under which the votes were cast.
  package var edit: Edit
  /// How many of the clip's peaks voted.
  package var votes: Int
  /// -log10 of the chance that one place gets as many votes under this hypothesis.
  package var surprise: Double
}

extension Candidate {
  /// Frame of the recording at which a frame of the clip lies.
  func position(ofFrame frame: Double) -> Double { offset + frame * edit.tempo }
}
