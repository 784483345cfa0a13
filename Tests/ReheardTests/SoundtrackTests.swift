import Audio
import Foundation
import Testing

@testable import Reheard

/// What a listener hears is heard: both ears, and every stream.
@Suite struct SoundtrackTests {
  let workshop: Workshop
  static let sound = Workshop.melody(seed: 1, seconds: 12)
  static let music = Workshop.melody(seed: 2, seconds: 12)

  init() throws { workshop = try Workshop() }

  /// A stereo file of two channels, in a codec that loses something.
  func stereo(_ name: String, left: [Int16], right: [Int16]) throws -> String {
    _ = try workshop.wav("left.wav", left)
    _ = try workshop.wav("right.wav", right)
    try workshop.shell(
      "ffmpeg -nostdin -v error -y -i left.wav -i right.wav -filter_complex "
        + "'[0:a][1:a]join=inputs=2:channel_layout=stereo:map=0.0-FL|1.0-FR' -c:a aac -b:a 192k \(name)")
    return workshop.path(name)
  }

  func sum(_ one: [Int16], _ two: [Int16], sign: Int = 1) -> [Int16] {
    zip(one, two).map { Int16(clamping: Int($0) / 2 + sign * Int($1) / 2) }
  }

  func expectMatch(_ clip: String, channel: Set<SoundChannel>) throws {
    let recording = try workshop.wav("recording.wav", Self.sound)
    let report = Comparison.compare(clip, with: recording)
    #expect(report.status == .matched)
    let match = try #require(report.matches.first?.match)
    #expect(channel.contains(match.channel) && match.referenceChannel == .mix)
    #expect(abs(match.queryRange.start - match.referenceRange.start) < 0.1)
    #expect(match.queryRange.duration > 9)
    // Whichever is called the clip.
    let turned = Comparison.compare(recording, with: clip)
    let back = try #require(turned.matches.first?.match)
    #expect(back.referenceChannel == match.channel && back.channel == .mix)
    for (one, other) in [(back.queryRange, match.referenceRange), (back.referenceRange, match.queryRange)] {
      #expect(abs(one.start - other.start) < 0.1 && abs(one.stop - other.stop) < 0.1)
    }
  }

  @Test func oneChannelUpsideDown() throws {
    let clip = try stereo("a.m4a", left: Self.sound, right: Self.sound.map { Int16(clamping: -Int($0)) })
    try expectMatch(clip, channel: [.left])
    let fingerprint = try Fingerprinter().fingerprint(clip)
    // Left, right and difference are one and the same, and are kept once.
    #expect(fingerprint.soundtracks.count <= 4 && fingerprint.usableSeconds > 11)
  }

  @Test func upsideDownUnderCentredMusic() throws {
    let clip = try stereo("a.m4a", left: sum(Self.music, Self.sound), right: sum(Self.music, Self.sound, sign: -1))
    try expectMatch(clip, channel: [.difference, .left, .right])
  }

  @Test func soundOnTheLeftMusicOnTheRight() throws {
    let loud = Self.music.map { Int16(clamping: 3 * Int($0)) }
    try expectMatch(try stereo("a.m4a", left: Self.sound.map { $0 / 3 }, right: loud), channel: [.left])
    try expectMatch(try stereo("b.m4a", left: loud, right: Self.sound.map { $0 / 3 }), channel: [.right])
  }

  @Test(arguments: ["FL=c0|FR=-1*c0", "BL=c0|BR=-1*c0", "BL=c0", "FC=c0"]) func surround(channels: String) throws {
    _ = try workshop.wav("a.wav", Self.sound)
    try workshop.shell(
      "ffmpeg -nostdin -v error -y -i a.wav -af 'pan=5.1|\(channels)' -c:a ac3 -b:a 448k surround.mkv")
    try expectMatch(
      workshop.path("surround.mkv"), channel: channels.contains("-") ? [.left, .right, .difference] : [.mix])
  }

  @Test func ordinaryStereoIsOneSoundtrack() throws {
    let quieter = Self.sound.map { $0 / 2 }
    for (left, right) in [(Self.sound, Self.sound), (Self.sound, quieter), (Self.sound, Self.sound.map { _ in 0 })] {
      let fingerprint = try Fingerprinter().fingerprint(stereo("a.m4a", left: left, right: right))
      #expect(fingerprint.soundtracks.map(\.channel) == [.mix])
    }
  }

  @Test func recordingsKeepTheirChannels() async throws {
    let recording = try stereo("a.m4a", left: Self.sound, right: Self.music)
    _ = try await ReferenceIndex.add([recording], to: workshop.path("i.reheard"), jobs: 1)
    for (samples, channel) in [(Self.sound, SoundChannel.left), (Self.music, .right)] {
      let clip = try workshop.wav("clip.wav", Array(samples[24_000..<72_000]))
      let report = try Checker(indexes: [workshop.path("i.reheard")]).check(clip)
      #expect(report.matches.count == 1)
      let match = try #require(report.matches.first?.match)
      #expect([.mix, channel].contains(match.referenceChannel) && match.channel == .mix)
      #expect(abs(match.referenceRange.start - match.queryRange.start - 3) < 0.1)
      #expect(match.referenceMatchedPercent < 60)
    }
    // The same after merging, and after a journey through an export.
    try IndexVerification(workshop.path("i.reheard")).problems.forEach { Issue.record("\($0)") }
    _ = try IndexExport.write(workshop.path("i.reheard"), to: workshop.path("i.export"))
    _ = try IndexImport.add(workshop.path("i.export"), to: workshop.path("j.reheard"))
    let clip = try workshop.wav("clip.wav", Array(Self.sound[24_000..<72_000]))
    let there = try Checker(indexes: [workshop.path("i.reheard")]).check(clip).matches.map(\.match)
    #expect(try Checker(indexes: [workshop.path("j.reheard")]).check(clip).matches.map(\.match) == there)
  }

  /// A stream that nothing here can decode hides no other.
  @Test func anotherStreamIsHeardWhereTheFirstHasNoDecoder() throws {
    _ = try workshop.wav("music.wav", Self.music)
    let recording = try workshop.wav("recording.wav", Self.sound)
    try workshop.shell(
      "ffmpeg -nostdin -v error -y -i music.wav -i recording.wav -map 0 -map 1 -c:a:0 libmp3lame -c:a:1 flac "
        + "-disposition:a:0 default two.mkv && sed -i 's#A_MPEG/L3#A_MYSTERY#' two.mkv")
    let report = Comparison.compare(workshop.path("two.mkv"), with: recording)
    #expect(report.matches.first?.match.stream == 1)
    #expect(report.warnings.count == 1 && report.warnings.first?.hasPrefix("not heard: stream 0") == true)
  }

  @Test func allStreamsAreHeard() async throws {
    _ = try workshop.wav("music.wav", Self.music)
    let recording = try workshop.wav("recording.wav", Self.sound)
    try workshop.shell(
      "ffmpeg -nostdin -v error -y -i music.wav -i recording.wav -map 0 -map 1 -c:a aac -disposition:a:0 default two.mkv"
    )
    let clip = workshop.path("two.mkv")
    let report = Comparison.compare(clip, with: recording)
    let match = try #require(report.matches.first?.match)
    #expect(match.stream == 1 && match.channel == .mix && match.hasOtherStreams && report.warnings == [])
    let alone = Comparison.compare(clip, with: recording, fingerprinter: Fingerprinter(stream: 1))
    #expect(alone.matches.first?.match.stream == 1)
    #expect(alone.warnings == ["not heard, as only stream 1 was asked for: stream 0: aac, 8000 Hz, 1 channel, default"])
    let other = Comparison.compare(clip, with: recording, fingerprinter: Fingerprinter(stream: 0))
    #expect(other.status == .noMatch && other.warnings.count == 1)
    // A portable fingerprint has all of it, too.
    _ = try await FingerprintExport.write([clip], to: workshop.path("two.prints"), jobs: 1)
    #expect(Comparison.compare(workshop.path("two.prints"), with: recording).matches.first?.match == match)
  }

  @Test func allProgrammesOfATransportStreamAreHeard() throws {
    _ = try workshop.wav("music.wav", Self.music)
    let recording = try workshop.wav("recording.wav", Self.sound)
    try workshop.shell(
      "ffmpeg -nostdin -v error -y -i music.wav -i recording.wav -map 0 -map 1 -c:a mp2 -ar 44100 "
        + "-program title=a:st=0 -program title=b:st=1 two.ts")
    let report = Comparison.compare(workshop.path("two.ts"), with: recording)
    #expect(report.matches.first?.match.stream == 1)
  }

  @Test func clipsWithTheSameSoundInOneChannelAreAGroup() async throws {
    let paths = [
      try stereo("a.m4a", left: Self.sound, right: Self.sound.map { Int16(clamping: -Int($0)) }),
      try workshop.wav("b.wav", Self.sound), try workshop.wav("c.wav", seed: 7, seconds: 12),
    ]
    let grouping = try await Clusterer().group(paths)
    #expect(grouping.groups.map { $0.members.map(\.clip) } == [[0, 1]])
  }
}
