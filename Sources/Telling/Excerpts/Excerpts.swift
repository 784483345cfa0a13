// What can be heard and seen of a match: both excerpts, cut and brought to one speed and pitch, and the picture of both
// spectrograms with the peaks that they share.
//
// `Illustration` is the whole of it for one match.
