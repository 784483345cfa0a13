import Foundation
import Matching
import Testing

@testable import Reports

@Suite struct ReportWriterTests {
  private static let first = """
    {"file": "clips/a.mp4", "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", \
    "status": "matched", "error": null, "warnings": [], "duration": 10.0, "usable_seconds": 9.9, \
    "claim": {"source": "clips/a.info.json", "extractor_key": "TikTok", "account": "handle", "post_id": "7068", \
    "webpage_url": "https://example.org/7068", "posted": "2022-02-24T03:00:00Z", \
    "retrieved": "2022-02-24T04:00:00Z", "caption": "Ukraine, today", \
    "caption_state": "whole", "other_text": []}, \
    "profile": "p1", "index_digest": "d1g", "calibrated": false, "checked_at": null, "version": null, \
    "options": null, "matches": [\
    {"match": "3e10a4f48d", "recording": "ref/balcony.wav", \
    "title": "Explosion in the port of Beirut", "event": "beirut-2020", \
    "query_start": 0.0, "query_stop": 9.8, "ref_start": 5.6, "ref_stop": 75.36, "stream": 0, "channel": "mix", \
    "ref_stream": 0, "ref_channel": "mix", "tempo": 1.0, "pitch": 1.0, \
    "match_count": 212, "score": 88.1, "e_value": 1e-70, "runner_up": "ref/other.wav", "margin": 61.0, \
    "query_matched_percent": 98.0, "ref_matched_percent": 12.1, "assessment": "recycled", "days_before_post": 569, \
    "strength": "strong", "reservations": [], "earliest": true}, \
    {"match": "380db75141", "recording": "ref/copy.wav", "title": null, "event": null, \
    "query_start": 0.0, "query_stop": 9.8, "ref_start": 5.6, "ref_stop": 75.36, "stream": 0, "channel": "mix", \
    "ref_stream": 0, "ref_channel": "mix", "tempo": 1.1, "pitch": 1.1, \
    "match_count": 212, "score": 88.1, "e_value": 0.00025, "runner_up": null, "margin": 88.1, \
    "query_matched_percent": 98.0, "ref_matched_percent": 12.1, "assessment": "undated", "days_before_post": null, \
    "strength": "weak", "reservations": [], "earliest": false}], "nearest": []}
    """
  private static let second = """
    {"file": "clips/b.mp4", "sha256": "00", "status": "no-match", "error": null, \
    "warnings": ["cut off after 3.0 s"], "duration": 3.0, "usable_seconds": 2.95, "claim": null, "profile": "p1", \
    "index_digest": "d1g", "calibrated": true, "checked_at": null, "version": null, \
    "options": null, "matches": [], "nearest": []}
    """
  private static let fourth = """
    {"file": "clips/d.mp4", "sha256": null, "status": "error", "error": "expected audio, found a text file", \
    "warnings": [], "duration": null, "usable_seconds": null, "claim": null, "profile": "p1", \
    "index_digest": "d1g", "calibrated": false, "checked_at": null, "version": null, \
    "options": null, "matches": [], "nearest": []}
    """
  private static let reports = [Samples.all[0], Samples.stranger, Samples.failed]

  @Test func `NDJSON, byte by byte`() {
    let wanted = Self.first + "\n" + Self.second + "\n" + Self.fourth + "\n"
    #expect(Samples.written(Self.reports, .ndjson) == wanted)
    #expect(Samples.written([], .ndjson) == "")
  }

  @Test func `JSON is one array of the same objects`() {
    let wanted = "[\n" + Self.first + ",\n" + Self.second + ",\n" + Self.fourth + "\n]\n"
    #expect(Samples.written(Self.reports, .json) == wanted)
    #expect(Samples.written([], .json) == "[]\n")
  }

  @Test func `CSV, byte by byte`() {
    let claim =
      "clips/a.info.json,TikTok,handle,7068,https://example.org/7068,2022-02-24T03:00:00Z,2022-02-24T04:00:00Z"
    let clip =
      "clips/a.mp4,\(String(repeating: "0f", count: 32)),matched,,,10.0,9.9,\(claim),\"Ukraine, today\",whole,,p1,d1g,false,,,"
    let lines = [
      "file,sha256,status,error,warnings,duration,usable_seconds,claim_source,claim_extractor_key,claim_account,"
        + "claim_post_id,claim_webpage_url,claim_posted,claim_retrieved,claim_caption,claim_caption_state,claim_other_text,profile,"
        + "index_digest,calibrated,checked_at,version,"
        + "match,recording,title,event,query_start,query_stop,ref_start,ref_stop,stream,channel,ref_stream,ref_channel,"
        + "tempo,pitch,match_count,score,e_value,"
        + "runner_up,margin,query_matched_percent,ref_matched_percent,assessment,days_before_post,strength,reservations,earliest",
      clip
        + "3e10a4f48d,ref/balcony.wav,\"Explosion in the port of Beirut\",beirut-2020,0.0,9.8,5.6,75.36,0,mix,0,mix,1.0,1.0,"
        + "212,88.1,1e-70,ref/other.wav,61.0,98.0,12.1,recycled,569,strong,,true",
      clip
        + "380db75141,ref/copy.wav,,,0.0,9.8,5.6,75.36,0,mix,0,mix,1.1,1.1,212,88.1,0.00025,,88.1,98.0,12.1,undated,,weak,,false",
      "clips/b.mp4,00,no-match,,\"cut off after 3.0 s\",3.0,2.95,,,,,,,,,,,p1,d1g,true,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
      "clips/d.mp4,,error,\"expected audio, found a text file\",,,,,,,,,,,,,,p1,d1g,false,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
    ]
    #expect(Samples.written(Self.reports, .csv) == lines.map { $0 + "\r\n" }.joined())
    #expect(Samples.written([], .csv) == lines[0] + "\r\n")
  }

  @Test func `text, byte by byte`() {
    let wanted = """
      clips/a.mp4: matches 2 recordings
        post: 2022-02-24T03:00:00Z, by handle, on TikTok, "Ukraine, today"
        1. Explosion in the port of Beirut (event beirut-2020, 2020-08-04, Beirut, Lebanon)
           carrier           the earliest recording of this sound in this index
           recording         ref/balcony.wav
           in the clip       00:00.0 - 00:09.8 (98.0 % of the clip)
           in the recording  00:05.6 - 01:15.4 (12.1 % of the recording)
           edit              none: speed and pitch are the recording's
           peaks             212 matched, score 88.1
           strength          strong (9.8 s matched)
           chance            chance alone would give a match this good less than once in 10⁹ searches of this index (provisional: not calibrated on this index)
           runner-up         ref/other.wav, 61.0 behind in score
           assessment        recycled: the sound is older than the post, and the caption names neither the event nor its place
           dates             the sound existed at least 569 days before this post (event 2020-08-04, post 2022-02-24T03:00:00Z, in calendar days)
           match             3e10a4f48d
        2. ref/copy.wav
           recording         ref/copy.wav
           in the clip       00:00.0 - 00:09.8 (98.0 % of the clip)
           in the recording  00:05.6 - 01:15.4 (12.1 % of the recording)
           edit              runs 10.0 % faster, sounds 1.65 semitones higher
           peaks             212 matched, score 88.1
           strength          weak (9.8 s matched)
           chance            chance alone would give a match this good about once in 4,000 searches of this index (provisional: not calibrated on this index)
           runner-up         no other recording comes near
           assessment        undated: neither the date of the event nor that of the recording is known
           dates             post 2022-02-24T03:00:00Z
           match             380db75141

      clips/b.mp4: no match in this index (12 recordings, 7.40 hours)
        warning: cut off after 3.0 s

      clips/c.mp4: not enough sound to compare (0.4 s can be used): silence

      clips/d.mp4: could not be checked: expected audio, found a text file

      A match shows that two files contain the same recording. It does not show where the pictures are from, who added the sound or why, or whether the claimed event happened. Of a match that is weak or under reservation not even that is said: it is a reason to listen to both.

      """
    #expect(Samples.written(Samples.all, .text) == wanted)
    #expect(Samples.written([], .text) == "")
  }

  @Test(arguments: ReportFormat.allCases)
  func `each clip is written as soon as it is known`(format: ReportFormat) {
    var writer = ReportWriter(format: format)
    for report in Samples.all {
      #expect(writer.append(report).contains(report.file))
    }
    #expect(!writer.finish().contains("clips/"))
  }

  @Test func `figures that are none never reach JSON`() throws {
    var match = Samples.match(eValue: .nan, margin: .infinity)
    match.score = -.infinity
    match.edit.tempo = .nan
    var report = Samples.matched(caption: nil)
    report.matches[0].match = match
    report.duration = .infinity
    let text = Samples.written([report], .json)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let first = try #require((object?.first?["matches"] as? [[String: Any]])?.first)
    for name in ["e_value", "margin", "score", "tempo"] { #expect(first[name] is NSNull, "\(name)") }
    #expect(!text.lowercased().contains("nan,"))
    _ = Samples.written([report], .text)
  }
}
