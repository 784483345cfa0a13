// From rows of a spectrogram to what is recognised: peaks, the constellation of a file, landmarks (pairs of peaks) and
// their hashes. `Profile` holds every number on which an index depends.
//
// `Extractor` walks the road: `Whitening`, `PeakPicker`, `Constellation`, `Pairing`, `LandmarkHash`.
