internal import Marks

/// The marks of many stills, by what they look like.
struct WordTable {
  /// A mark's still and its place in it.
  struct Place {
    var still: Int32
    var mark: Int32
  }

  /// Signs in which two marks of one thing may differ, at most.
  static let reach = 22

  private let starts: [Int32]
  private let places: [Place]
  private let descriptors: [Descriptor]

  init(_ stills: [MarkedStill]) {
    let words = 1 << Descriptor.wordBits
    var counts = [Int32](repeating: 0, count: words + 1)
    for still in stills { for mark in still.marks { counts[mark.descriptor.word + 1] += 1 } }
    for word in 0..<words { counts[word + 1] += counts[word] }
    starts = counts
    var places = [Place](repeating: Place(still: 0, mark: 0), count: Int(counts[words]))
    var descriptors = [Descriptor](repeating: Descriptor(low: 0, high: 0), count: Int(counts[words]))
    for (number, still) in stills.enumerated() {
      for (index, mark) in still.marks.enumerated() {
        let place = Int(counts[mark.descriptor.word])
        counts[mark.descriptor.word] += 1
        places[place] = Place(still: Int32(number), mark: Int32(index))
        descriptors[place] = mark.descriptor
      }
    }
    self.places = places
    self.descriptors = descriptors
  }

  /// All ways in which at most two signs of a word may be wrong.
  private static let flips: [Int] = {
    var flips = [0]
    for first in 0..<Descriptor.wordBits {
      flips.append(1 << first)
      for second in 0..<first { flips.append(1 << first | 1 << second) }
    }
    return flips
  }()

  /// Calls for every mark that looks like this one.
  func forEachAlike(_ descriptor: Descriptor, _ body: (Place) -> Void) {
    for flip in Self.flips {
      let word = descriptor.word ^ flip
      for index in Int(starts[word])..<Int(starts[word + 1])
      where descriptor.distance(to: descriptors[index]) <= Self.reach {
        body(places[index])
      }
    }
  }
}
