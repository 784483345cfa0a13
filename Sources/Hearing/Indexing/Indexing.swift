// Postings and constellations of many recordings, on disk and looked up: a segment is an immutable file, mapped into
// memory; several are one index.
//
// `LandmarkIndex` is what the search sees, `MemoryIndex` one without a file, `SegmentedIndex` one of several segments.
// The file itself is in `Segments`: `SegmentWriter` writes it, `SegmentFormat` tells its layout, `SegmentReader` opens,
// looks up, verifies and copies it.
