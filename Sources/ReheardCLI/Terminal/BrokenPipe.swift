/// Whoever reads the output has had enough.
struct BrokenPipe: Error {}
