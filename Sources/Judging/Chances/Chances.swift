// What chance does, whatever sense looked for: tails, laws fitted to them, E-values. Nothing here searches, and nothing
// knows what a peak or a picture is.
//
// `Significance` turns coincidences into scores, `Tail` says how well a query matches where it cannot, `Calibration`
// holds the laws by which a score over its tail becomes an E-value; `StrangerResult` is what they are fitted to.
// `Strength` and `Reservation` say in words how much a match can carry.
