// Answers in words, data and pages. Nothing here finds or decides anything.
//
// `Clips` writes answers about clips (`ClipReport`, text, JSON, CSV, MediaReview) and reads them back, `Dossiers` the
// page about them, `Groups` what `cluster` says, `Indexes` what is in an index; `Words` has the sentences, `Markups`
// the ways of writing.
