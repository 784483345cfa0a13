internal import Audio
internal import Marks
internal import Media

/// Takes in the pictures of a file while somebody listens to its sound, so that it is decoded once.
final class Screening {
  /// Which seconds of the film are wanted.
  let wanted: ClosedRange<Double>
  private var maker = FootageMaker()
  /// When the last picture so far is shown.
  private(set) var end = 0.0
  /// What the file says of itself.
  private(set) var tags: [String: String] = [:]
  /// What was wrong with a file that has no sound.
  private(set) var warnings: [String] = []

  init(wanted: ClosedRange<Double>) { self.wanted = wanted }

  /// Whether there may be more pictures that are wanted.
  var isOpen: Bool { end <= wanted.upperBound }

  /// The marks of what was seen; `nil` where there was not one picture.
  var footage: Footage? { maker.frameCount > 0 ? maker.finish() : nil }

  /// Takes in the next pictures.
  func append(_ frames: [GrayFrame]) {
    for frame in frames {
      end = max(end, frame.time)
      guard wanted.contains(frame.time) else { continue }
      // Times count from where the part begins, as those of its sound.
      let time = frame.time - wanted.lowerBound
      maker.append(GrayFrame(time: time, width: frame.width, height: frame.height, pixels: frame.pixels))
    }
  }

  /// Takes in all pictures of a film that nobody listens to.
  func append(all film: consuming some FilmReading & ~Copyable) throws(MediaError) {
    var film = film
    var samples: [Float] = []
    var frames: [GrayFrame] = []
    while isOpen, try film.read(into: &samples, frames: &frames) { append(frames) }
    tags = film.container.tags
    warnings = film.warnings
  }
}

/// The sound of a film whose pictures go to a screening.
struct ScreenedSound<Film: FilmReading & ~Copyable>: SoundReading, ~Copyable {
  private var film: Film
  private let screening: Screening
  private var frames: [GrayFrame] = []

  init(_ film: consuming Film, screening: Screening) {
    self.film = film
    self.screening = screening
  }

  var container: ContainerInformation { film.container }
  var stream: StreamInformation { film.stream }
  var channelsDiffer: Bool { film.channelsDiffer }
  var warnings: [String] { film.warnings }

  mutating func read(into samples: inout [Float]) throws(MediaError) -> Bool {
    let isMore = try film.read(into: &samples, frames: &frames)
    screening.append(frames)
    return isMore
  }
}
