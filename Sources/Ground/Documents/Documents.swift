// Small files that people and other programs write: read as a whole, within a bound, and never from a pipe. And the list
// of the files that are being written here, and are not whole yet.
