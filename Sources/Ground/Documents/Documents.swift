// Small files that people and other programs write: read as a whole, within a bound, and never from a pipe.
