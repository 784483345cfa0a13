import Catalogues
internal import Dates
import Events

/// A recording of an index, and what surrounds it, as JSON objects.
enum RecordingJSON {
  static func value(_ entry: CatalogueEntry, event: Event?) -> JSONValue {
    let recording = entry.recording
    let tags = recording.tags.sorted { $0.key < $1.key }
    return .members([
      "id": .integer(entry.id),
      "recording": .string(recording.name),
      "title": .string(recording.title ?? event?.title),
      "event": .string(recording.event),
      "event_date": .string(event?.date.description),
      "published_at": .string(recording.publishedAt?.description),
      "path": .string(recording.path),
      "sha256": .string(recording.sha256),
      "start": .decimal(recording.start, 3),
      "stop": .decimal(recording.stop, 3),
      "duration": .decimal(recording.duration, 3),
      "usable_seconds": .decimal(recording.usableSeconds, 3),
      "peak_count": .integer(recording.peakCount),
      "landmark_count": .integer(recording.landmarkCount),
      "source": .string(recording.source),
      "segment": .integer(entry.segment),
      "ordinal": .integer(entry.ordinal),
      "tags": .object(tags.map { JSONValue.Member(name: $0.key, value: .string($0.value)) }),
    ])
  }

  static func value(_ event: Event) -> JSONValue {
    .members([
      "id": .string(event.id),
      "title": .string(event.title),
      "date": .string(event.date.description),
      "date_precision": .string(event.date.precision.rawValue),
      "place": .string(event.place),
      "country": .string(event.country),
      "lat": .decimal(event.lat, 6),
      "lon": .decimal(event.lon, 6),
      "names": .strings(event.names),
      "sources": .array(event.sources.map(value)),
      "factchecks": .strings(event.factchecks),
      "notes": .string(event.notes),
    ])
  }

  private static func value(_ source: EventSource) -> JSONValue {
    .members([
      "url": .string(source.url),
      "archived_url": .string(source.archivedURL),
      "by": .string(source.by),
      "published_at": .string(source.publishedAt?.description),
      "supports": .strings(source.supports),
    ])
  }
}
