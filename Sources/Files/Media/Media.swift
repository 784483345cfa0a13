// Any media file into samples and facts: FFmpeg's libraries behind one verb, decode.
//
// `Decoding` holds the way from bytes to samples (`AudioDecoder` walks it; `FormatContext` opens the container,
// `CodecContext` the decoder, `Resampler` mixes and resamples, `Timeline` puts the samples where a player plays them),
// `Paths` what is asked of a file before it is opened: its kind, its first bytes, its ending, its content's hash.
