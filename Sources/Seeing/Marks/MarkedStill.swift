/// A still, as its marks.
package struct MarkedStill: Hashable, Sendable {
  /// When it is shown, in seconds.
  package var time: Double
  /// Columns and rows of the frame that the marks lie in.
  package var width: Int
  package var height: Int
  package var marks: [Mark]

  package init(time: Double, width: Int, height: Int, marks: [Mark]) {
    self.time = time
    self.width = width
    self.height = height
    self.marks = marks
  }

  /// The still upside down, left and right as they were: what no recording shows, and so a measure of what chance does.
  package var upended: MarkedStill {
    var still = self
    for index in marks.indices {
      still.marks[index].y = Float(height) - marks[index].y
      still.marks[index].descriptor = marks[index].descriptor.upended
    }
    return still
  }
}
