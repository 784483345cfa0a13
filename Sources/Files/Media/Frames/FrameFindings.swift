/// What went wrong with a file's pictures, counted.
struct FrameFindings {
  /// Pictures that were decoded.
  var frames = 0
  /// Packets and pictures that were damaged.
  var damaged = 0
  var errorsInRow = 0
  /// Pictures whose pixels are of a kind that cannot be read.
  var unreadable = 0
  /// Why there are no more pictures.
  var end: String?

  var warnings: [String] {
    var lines: [String] = []
    if let end { lines.append("pictures: \(end)") }
    if damaged > 0 { lines.append("pictures: \(damaged) damaged") }
    if unreadable > 0 { lines.append("pictures: \(unreadable) of a kind of pixels that is not read") }
    return lines
  }
}
