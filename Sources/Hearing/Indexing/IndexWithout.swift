package import Landmarks

/// An index as if one of its recordings were not in it: a clip among others is searched for in the others.
package struct IndexWithout<Base: LandmarkIndex>: LandmarkIndex {
  private let base: Base
  private let hidden: Int

  /// - Parameters:
  ///   - base: the index.
  ///   - hidden: number of the recording that is not seen; the others keep their numbers.
  package init(_ base: Base, hiding hidden: Int) {
    self.base = base
    self.hidden = hidden
  }

  package var recordingCount: Int { base.recordingCount }
  package var positionCount: Int { base.positionCount }
  package var postingCount: Int { base.postingCount }

  package var parts: [Range<Int>] { base.parts }
  package func lookUp(_ probes: [Probe], part: Int, reusing hits: consuming Hits) -> Hits {
    base.lookUp(probes, part: part, reusing: hits)
  }
  package func costs(of probes: [Probe]) -> [Int] { base.costs(of: probes) }
  package func firstPosition(of recording: Int) -> Int { base.firstPosition(of: recording) }
  package func frameCount(of recording: Int) -> Int { base.frameCount(of: recording) }
  package func constellation(of recording: Int) -> Constellation { base.constellation(of: recording) }
  package func part(of recording: Int, within frames: ClosedRange<Float>) -> ConstellationPart {
    base.part(of: recording, within: frames)
  }

  package func recording(at position: Int) -> Int? {
    let found = base.recording(at: position)
    return found == hidden ? nil : found
  }
}
