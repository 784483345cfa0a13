// From stills to marks: corners with what surrounds them, in a few bytes each, at many sizes.
//
// `Plane` is a picture at one size, `CornerFinder` finds where marks are, `Descriptor` says in bits what is around one,
// `MarkExtractor` does all of it; `Footage` is all that is kept of a video's pictures.
