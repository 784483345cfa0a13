import Foundation
import TestSupport
import Testing

/// `Scripts/fetch-reference` with a double in yt-dlp's place: no network is touched.
@Suite("Fetching the media of events")
struct FetchReferenceTests {
  private static let script = Repository.path("Scripts/fetch-reference")

  @Test("what is had is indexed with its event; what is not is said; nothing is fetched twice")
  func fetch() throws {
    let bench = try Bench()
    try bench.tune("sound.wav", seed: 81, seconds: 6)
    try bench.write(
      """
      #!/bin/bash
      while (($# > 1)); do [[ $1 == --output ]] && output=$2; shift; done
      echo "$1" >>calls
      [[ $1 == *gone* ]] && { echo 'ERROR: [x] gone: Video unavailable' >&2; exit 1; }
      file=${output//%(extractor_key)s/X}; file=${file//%(id)s/${1##*/}}; file=${file//%(ext)s/wav}
      cp sound.wav "$file"
      printf '{"timestamp": 1596620000}' >"${file%.wav}.info.json"
      echo "$file"

      """, to: "double")
    try bench.make("chmod +x double")
    try bench.write(
      """
      id: square-2020
      title: Fireworks, Бейрут
      date: 2020-08-04
      sources: [{url: "https://example.org/s", supports: [date]}]
      recordings:
        - url: https://example.org/a
          start: 1
        - url: https://example.org/gone
        - url: --exec=touch evil
      """, to: "e.yaml")
    let run = "python3 '\(Self.script)' --yt-dlp ./double --to media e.yaml"
    let first = try bench.shell(run)
    #expect(first.status == 2 && first.complaints.contains("1 recordings are here, 2 could not be had"))
    #expect(first.complaints.contains("https://example.org/gone: ERROR: [x] gone: Video unavailable"))
    #expect(try bench.shell(run).status == 2)
    #expect(
      try String(decoding: bench.bytes("calls"), as: UTF8.self)
        == "https://example.org/a\nhttps://example.org/gone\nhttps://example.org/gone\n")
    #expect(!FileManager.default.fileExists(atPath: bench.path("evil")))
    let added = try bench.shell("reheard index add --require-sources media/square-2020.yaml --index i.reheard")
    #expect(added.status == 0, "\(added.complaints)")
    let card = try bench.shell("reheard index list --index i.reheard --format ndjson").objects
    #expect(card.count == 1 && card[0]["recording"] as? String == "square-2020/X-a.wav#t=1.0")
    #expect(
      card[0]["event"] as? String == "square-2020" && card[0]["published_at"] as? String == "2020-08-05T09:33:20Z")
  }
}
