// Postings and constellations of many recordings, on disk and looked up: a segment is an immutable file, mapped into
// memory; several are one index.
//
// `LandmarkIndex` is what the search sees. `Segments` has the file: `SegmentWriter` writes one, `SegmentFormat` tells its layout,
// `SegmentReader` opens, looks up, verifies and copies it, `MemoryIndex` holds the same without a file.
