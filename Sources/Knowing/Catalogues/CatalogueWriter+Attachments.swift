internal import Databases
package import Dates
import GRDB

/// A recording that is there, and the event that it is now known to be of.
package struct Attachment: Hashable, Sendable {
  package var recording: String
  package var event: String
  /// When the recording was published; `nil` leaves what is known.
  package var publishedAt: Moment?

  package init(recording: String, event: String, publishedAt: Moment? = nil) {
    self.recording = recording
    self.event = event
    self.publishedAt = publishedAt
  }
}

extension CatalogueWriter {
  /// Notes of recordings which event they are of; from then on that has the title.
  ///
  /// - Parameter attachments: recordings and events that are there.
  /// - Throws: `CatalogueError`; then nothing was changed.
  package func attach(_ attachments: [Attachment]) throws(CatalogueError) {
    guard !attachments.isEmpty else { return }
    try catalogue.file.attempt("adding") {
      try change { db in
        for one in attachments {
          try db.execute(
            sql: """
              UPDATE recordings SET event = ?, title = NULL, published_at = coalesce(?, published_at) WHERE name = ?
              """, arguments: [one.event, one.publishedAt?.description, one.recording])
        }
      }
    }
  }
}
