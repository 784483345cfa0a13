internal import Documents
internal import Foundation

/// Made-up recordings and clips to try the program on, where there is nothing else at hand.
public enum Demonstration {
  /// The folder's recordings and event, of which an index is made.
  public static let event = "events/example-harbour-2020.yaml"
  /// More recordings, so that the index knows more than one sound.
  public static let recordings = "recordings"
  /// A clip that is made of one of them, with what its post claims beside it.
  public static let repost = "clips/repost.wav"
  /// A clip of sound that is in no recording.
  public static let stranger = "clips/stranger.wav"

  /// Writes it all.
  ///
  /// - Parameter folder: a new folder, or an empty one.
  /// - Throws: `DemonstrationError`, or `WholeFileError` where it cannot be written.
  public static func lay(out folder: String) throws {
    let files = FileManager.default
    switch FileKind(folder) {
    case .missing: break
    case .folder where (try? files.contentsOfDirectory(atPath: folder))?.isEmpty == true: break
    default: throw DemonstrationError.isThere(path: folder)
    }
    for part in ["events", recordings, "clips"] {
      do {
        try files.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
      } catch {
        throw DemonstrationError.cannotMake(path: folder, reason: Permissions.sentence(folder))
      }
    }
    let harbour = DemonstrationSound(seed: 1, seconds: 40)
    let song = DemonstrationSound(seed: 4, seconds: 20)
    let clip = harbour.part(from: 15, seconds: 14).faster(1.08).mixed(with: song, gain: 0.5)
    try write(harbour.wave, to: "\(folder)/events/harbour.wav")
    for seed: UInt64 in [2, 3] {
      try write(DemonstrationSound(seed: seed, seconds: 30).wave, to: "\(folder)/\(recordings)/other-\(seed).wav")
    }
    try write(clip.wave, to: "\(folder)/\(repost)")
    try write(DemonstrationSound(seed: 5, seconds: 12).wave, to: "\(folder)/\(stranger)")
    try write(Array(eventText.utf8), to: "\(folder)/\(event)")
    try write(Array(postText.utf8), to: "\(folder)/clips/repost.info.json")
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try WholeFile(path)
    try file.write(bytes)
    try file.commit()
  }

  private static let eventText = """
    # Made up, and so is its sound. `reheard event new FILE` writes such a file to fill in.
    id: example-harbour-2020
    title: A noise in Example Harbour (made up for the demonstration)
    date: 2020-08-04
    place: Example Harbour, Sampletown
    names: [Example Harbour, Sampletown]
    sources:
      - url: https://example.org/harbour-2020
        supports: [date, place]
    recordings:
      - path: harbour.wav

    """

  /// What yt-dlp would have written beside the clip.
  private static let postText = """
    {
      "id": "7000000000000000001",
      "title": "This morning, right outside our shelter",
      "description": "This morning, right outside our shelter. Share before they delete it!",
      "uploader": "example_account",
      "timestamp": 1645688415,
      "webpage_url": "https://example.org/@example_account/video/7000000000000000001",
      "extractor_key": "TikTok",
      "ext": "wav"
    }

    """
}
