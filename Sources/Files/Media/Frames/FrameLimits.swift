/// How much of a video is looked at, and what is refused.
package struct FrameLimits: Sendable {
  /// Rows and columns of what is given, at most: the shorter and the longer side.
  var shortSide = 480
  var longSide = 1280
  /// Frames a second that are given; what lies closer together is decoded and passed over.
  var rate = 8.0
  /// The largest picture that is decoded, in pixels: 4K with its borders. Decoders hold up to some twenty of them.
  var pixels = 4096 * 2304
  /// Shapes of pixels beyond this, one way or the other, are noise in the header.
  var pixelShape = 4.0
  /// A jump of the clock beyond this many seconds is not followed: the pictures go on where they were.
  var jump = 3600.0
  /// Errors of the decoder in a row after which it is given up.
  var errors = 500

  package init() {}
}
