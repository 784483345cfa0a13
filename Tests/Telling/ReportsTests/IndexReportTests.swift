import Catalogues
import Dates
import Foundation
import Testing

@testable import Reports

@Suite struct IndexReportTests {
  /// Entries come only out of a catalogue.
  private func entries() throws -> (entries: [CatalogueEntry], segment: SegmentEntry) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reports-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let header = CatalogueHeader(indexFormat: 1, profileID: "p1", profile: "{}")
    let writer = try CatalogueWriter.create(directory: folder, header: header)
    var part = Samples.recording("ref/balcony.wav", event: "beirut-2020")
    part.start = 1.5
    part.tags = ["title": "=evil()", "artist": "\u{1B}[31m"]
    var other = Samples.recording("ref/other, too.wav", title: "Other")
    other.publishedAt = Moment("2021")
    let segment = SegmentEntry(file: "1.segment", byteCount: 5, checksum: "00", profileID: "p1")
    let entries = try writer.add(segment: segment, recordings: [part, other], events: [Samples.event])
    return (entries, try #require(try writer.catalogue.segments().first))
  }

  private let sha = String(repeating: "ab", count: 32)

  @Test func `the list`() throws {
    let entries = try entries().entries
    func list(_ format: ReportFormat) -> String { RecordingList.text(entries, events: [Samples.event], format: format) }
    #expect(
      list(.text) == """
        RECORDING           LENGTH   DATE        EVENT        TITLE
        ref/balcony.wav     01:21.0  2020-08-04  beirut-2020  Explosion in the port of Beirut
        ref/other, too.wav  01:21.0  2021        -            Other
        2 recordings, 2.7 minutes

        """)
    #expect(
      list(.csv) == """
        id,recording,title,event,event_date,published_at,path,sha256,start,stop,duration,usable_seconds,peak_count,landmark_count,source,segment,ordinal\r
        1,ref/balcony.wav,"Explosion in the port of Beirut",beirut-2020,2020-08-04,,ref/balcony.wav,\(sha),1.5,,81.0,80.5,2400,6000,,1,0\r
        2,"ref/other, too.wav",Other,,,2021,"ref/other, too.wav",\(sha),,,81.0,80.5,2400,6000,,1,1\r

        """)
    let first = """
      {"id": 1, "recording": "ref/balcony.wav", "title": "Explosion in the port of Beirut", "event": "beirut-2020", \
      "event_date": "2020-08-04", "published_at": null, "path": "ref/balcony.wav", "sha256": "\(sha)", "start": 1.5, \
      "stop": null, "duration": 81.0, "usable_seconds": 80.5, "peak_count": 2400, "landmark_count": 6000, "source": null, \
      "segment": 1, "ordinal": 0, "tags": {"artist": "\\u001b[31m", "title": "=evil()"}}
      """
    let lines = list(.ndjson).split(separator: "\n")
    #expect(lines.first.map(String.init) == first)
    #expect(list(.json) == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
    #expect(RecordingList.text([], events: [], format: .json) == "[]\n")
    #expect(RecordingList.text([], events: [], format: .text).hasSuffix("0 recordings, 0 seconds\n"))
  }

  @Test func `the card`() throws {
    let (entries, segment) = try entries()
    #expect(
      RecordingCard.text(entries[0], event: Samples.event, segment: segment, format: .text) == """
        recording     ref/balcony.wav
        file          ref/balcony.wav
        part of file  00:01.5 - the end
        SHA-256       \(sha)
        length        01:21.0
        usable        80.5 s
        peaks         2400
        landmarks     6000
        segment       1.segment, place 0
        tag artist    \\u{1B}[31m
        tag title     =evil()
        event         beirut-2020: Explosion in the port of Beirut
        event date    2020-08-04
        event place   Beirut, Lebanon
        event names   Beirut, Бейрут

        """)
    let json = RecordingCard.text(entries[0], event: Samples.event, segment: segment, format: .json)
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["segment_file"] as? String == "1.segment")
    #expect((object["event_details"] as? [String: Any])?["date_precision"] as? String == "day")
  }

  @Test func `the summary`() {
    var statistics = CatalogueStatistics()
    statistics.recordings = 2
    statistics.seconds = 7200
    statistics.usableSeconds = 5400
    statistics.landmarks = 12000
    let summary = IndexSummary(
      statistics: statistics, profileID: "p1", indexFormat: 1, digest: "d1g", bytes: 2_500_000)
    #expect(
      summary.text(format: .json) == """
        {"recordings": 2, "events": 0, "segments": 0, "hours": 2.0, "usable_hours": 1.5, "peaks": 0, \
        "landmarks": 12000, "bytes": 2500000, "megabytes_per_hour": 1.25, "profile": "p1", "index_format": 1, \
        "index_digest": "d1g"}

        """)
    #expect(summary.text(format: .text).contains("size        2.50 MB (1.25 MB an hour)\n"))
    let empty = IndexSummary(statistics: CatalogueStatistics(), profileID: "p1", indexFormat: 1, digest: "", bytes: 0)
    #expect(empty.text(format: .json).contains("\"megabytes_per_hour\": null"))
  }
}
