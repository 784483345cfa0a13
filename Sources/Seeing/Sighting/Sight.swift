public import Audio

/// A part of a clip whose pictures are a recording's.
public struct Sight: Hashable, Sendable {
  /// A part of a frame, as shares of its width and height from the top left.
  public struct Rectangle: Hashable, Sendable {
    /// Left border.
    public var x: Double
    /// Upper border.
    public var y: Double
    /// Share of the frame's width.
    public var width: Double
    /// Share of the frame's height.
    public var height: Double

    /// - Parameters:
    ///   - x: left border.
    ///   - y: upper border.
    ///   - width: share of the frame's width.
    ///   - height: share of the frame's height.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// Where in the clip, in seconds.
  public var queryRange: TimeRange
  /// Where in the recording, in seconds.
  public var referenceRange: TimeRange
  /// How much faster the clip runs than the recording.
  public var tempo: Double
  /// Whether left and right have changed places.
  public var isMirrored: Bool
  /// Where in the clip's frame the recording is seen.
  public var view: Rectangle
  /// Which part of the recording's frame is seen, as the recording shows it.
  public var referenceView: Rectangle
  /// Marks that agree and tell something.
  public var markCount: Int
  /// Moments at which they do.
  public var stillCount: Int
  /// Parts of the picture that become brighter or darker in both at once, over all moments.
  public var changeCount: Int
  /// The share of them that do so alike: half of them by chance.
  public var changesAlike: Double
  /// How good that is beyond chance.
  public var score: Double
  /// How many matches at least this good chance gives a clip.
  public var eValue: Double

  /// Every fact as it is.
  public init(
    queryRange: TimeRange, referenceRange: TimeRange, tempo: Double, isMirrored: Bool,
    view: Rectangle,
    referenceView: Rectangle, markCount: Int, stillCount: Int, changeCount: Int = 0,
    changesAlike: Double = 0, score: Double, eValue: Double
  ) {
    self.queryRange = queryRange
    self.referenceRange = referenceRange
    self.tempo = tempo
    self.isMirrored = isMirrored
    self.view = view
    self.referenceView = referenceView
    self.markCount = markCount
    self.stillCount = stillCount
    self.changeCount = changeCount
    self.changesAlike = changesAlike
    self.score = score
    self.eValue = eValue
  }
}
