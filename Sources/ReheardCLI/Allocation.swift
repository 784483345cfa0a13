internal import CMachine

/// How the C library deals with memory that is not needed any more.
enum Allocation {
  /// Keeps it for what is needed next. By default it gives back every large piece at once, and the system then has to
  /// clear the pages of the next one: a search makes many such pieces, and took a thirtieth longer.
  static func keepMemory() {
    // The largest that it allows, and twice of that for what is left at the end of the heap; see mallopt(3).
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
  }
}
