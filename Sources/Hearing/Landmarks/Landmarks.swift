// From rows of a spectrogram to what is recognised: peaks, the constellation of a file, and how two peaks become a
// landmark and its hash. `Profile` holds every number on which an index depends.
//
// `Extractor` walks the road from samples to a constellation (`Whitening`, `PeakPicker`); `Constellation+Landmarks`
// pairs peaks, `LandmarkHash` packs a pair, `ConstellationCodec` writes a constellation as bytes.
