internal import CMachine

/// How the C library deals with memory that is not needed any more.
package enum Allocation {
  /// Keeps it for what is needed next. By default it gives back every large piece at once, and the system then has to
  /// clear the pages of the next one: a search makes many such pieces, and took a thirtieth longer.
  package static func keepMemory() {
    #if os(Linux)
    // What is larger, as the peaks of a long file are, grows better in pages of its own; see mallopt(3).
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
    #endif
  }
}
