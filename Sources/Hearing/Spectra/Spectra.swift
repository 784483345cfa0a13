// From samples to rows of a spectrogram: window, Fourier transform (FFTW), power by bands of a 36th of an octave, as
// logarithms.
//
// `Spectrogram` walks the road; `SpectrumParameters` has the numbers.
