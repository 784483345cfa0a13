// Which part of a clip's pictures is which part of a recording's: `FootageMatcher` is what others use.
//
// `WordTable` finds marks that look alike, `ViewVotes` those that agree on one view; `Overlay` lays one still over
// another; `Evidence` says what agreement is worth that is not there at wrong times, `TimeTable` gathers it along lines
// of time, and `Chain` is such a line with its views, followed from still to still. `Movement` then asks whether what moves
// in the one moves in the other: `MosaicGrid` brings parts of both pictures together, `Changes` is what happens in them.
