/// A corner in a still, and what its surroundings look like.
package struct Mark: Hashable, Sendable {
  /// Where it is, in pixels of the frame, from the top left.
  package var x: Float
  package var y: Float
  /// Its size, in third-octaves: the surroundings cover `Descriptor.side * 2^(level / 3)` pixels.
  package var level: Int8
  /// What it looks like.
  package var descriptor: Descriptor

  package init(x: Float, y: Float, level: Int8, descriptor: Descriptor) {
    self.x = x
    self.y = y
    self.level = level
    self.descriptor = descriptor
  }
}
