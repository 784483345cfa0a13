// The door to FFTW in single precision. Nothing needs a wrapper: all that is used is imported as it is.
#include <fftw3.h>
