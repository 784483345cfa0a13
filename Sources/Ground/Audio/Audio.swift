// Samples, sample rates and stretches of time: the nouns that every room speaks of sound in. Times are in seconds,
// rates in samples a second, samples are 32-bit numbers of one channel within -1 ... 1.
//
// `SampleRate`, `TimeRange`, `FrameClock`.
