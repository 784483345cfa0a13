internal import Foundation
package import Indexing
package import Landmarks
internal import Spectra

/// Finding is generous: it looks up a clip's landmarks under each hypothesis and names the places that stand out.
package struct Finder<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters
  private var count: VoteCount
  private var probes: [Probe] = []
  private var hits: [Hit] = []

  package init(_ index: Index, parameters: SearchParameters) {
    self.index = index
    self.parameters = parameters
    count = VoteCount(parameters)
  }

  /// - Parameters:
  ///   - query: the clip.
  ///   - edit: the hypothesis.
  ///   - landmarks: those of the clip's landmarks that are looked up.
  ///   - isDoubtful: look up roundings both ways where they are close.
  /// - Returns: candidates, in no order that matters.
  package mutating func candidates(
    _ query: Query, edit: Edit, landmarks: [Landmark], isDoubtful: Bool
  ) -> [Candidate] {
    probe(landmarks, edit: edit, spectrum: query.profile.spectrum, doubt: isDoubtful ? parameters.roundingDoubt : 0)
    hits.removeAll(keepingCapacity: true)
    index.lookUp(probes, into: &hits)
    return count.candidates(hits, landmarks: landmarks, edit: edit, index: index)
  }

  private mutating func probe(_ landmarks: [Landmark], edit: Edit, spectrum: SpectrumParameters, doubt: Float) {
    probes.removeAll(keepingCapacity: true)
    let tempo = Float(edit.tempo)
    let shift = Float(spectrum.bands(ofPitch: edit.pitch))
    for (tag, landmark) in landmarks.enumerated() {
      let band = landmark.band - shift
      let low = Int((band - parameters.bandTolerance).rounded(.up))
      let high = Int((band + parameters.bandTolerance).rounded(.down))
      guard low >= 0 || high >= 0 else { continue }
      let interval = landmark.interval * tempo
      for wholeInterval in Int((interval - doubt).rounded())...Int((interval + doubt).rounded()) {
        for wholeStep in Int((landmark.step - doubt).rounded())...Int((landmark.step + doubt).rounded()) {
          guard let hash = LandmarkHash(band: max(0, low), interval: wholeInterval, step: wholeStep) else { continue }
          probes.append(Probe(low: hash, width: UInt32(high - max(0, low) + 1), tag: UInt32(tag)))
        }
      }
    }
  }
}
