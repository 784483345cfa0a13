import Indexing
import Landmarks
import Media
import Spectra

/// A stage of the road from the file to the index, to be run on what the stage before it made.
struct RoadStage: Sendable {
  let name: String
  let run: @Sendable (Recorded, Profile) -> Void

  static let all = [
    RoadStage(name: "decode") { sound, profile in
      guard var decoder = try? AudioDecoder(path: sound.path, rate: profile.spectrum.rate) else { return }
      var piece: [Float] = []
      var count = 0
      while (try? decoder.read(into: &piece)) == true { count += piece.count }
      keep(count)
    },
    RoadStage(name: "spectrogram") { sound, profile in
      var count = 0
      var spectrogram = Spectrogram(profile.spectrum)
      spectrogram.append(sound.samples.span) { count += Int($0[0]) }
      keep(count)
    },
    RoadStage(name: "whitening") { sound, profile in
      var count = 0
      var whitening = Whitening(bandCount: profile.spectrum.bandCount, reach: profile.peaks.meanReach)
      for row in sound.rows { whitening.append(row) { row, _ in count += Int(row[0]) } }
      keep(count)
    },
    RoadStage(name: "peaks") { sound, profile in
      var picker = PeakPicker(profile.peaks, bandCount: profile.spectrum.bandCount)
      for white in sound.whitened { picker.append(white.row, isActive: white.isActive) }
      picker.finish()
      keep(picker.constellation.peaks.count)
    },
    RoadStage(name: "landmarks of a recording") { sound, profile in
      keep(
        sound.constellation.strongest(profile.pairing.referenceQuota)
          .landmarks(profile.pairing, fan: profile.pairing.referenceFan).count)
    },
    RoadStage(name: "segment") { sound, profile in
      var writer = SegmentWriter(profile: profile)
      writer.append(sound.constellation)
      keep(writer.finish().count)
    },
  ]
}
