public import Chances

/// Why a match is held against no post, though its sound is older and the caption does not name it.
public enum Hindrance: Hashable, Sendable {
  /// There are no words under the post, or none are known.
  case noCaption
  /// There are words under the post, and they could not be read.
  case captionUnread
  /// Only the beginning of the caption is known; with what at its end says so, where anything does.
  case captionCut(ending: String?)
  /// The recording is of no event, so nobody knows by which words a caption would name it.
  case noEvent
  /// The match can carry nothing.
  case weak
  /// The match may show something else than one recording.
  case reserved([Reservation])
}
