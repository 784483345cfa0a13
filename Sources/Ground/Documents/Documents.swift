// Files as such: small ones that people and other programs write, read as a whole, within a bound, and never from a
// pipe; and any that this program writes, which appear under their names when they are whole.
//
// `SmallFile` reads, `CSVRows` takes a table apart, `WholeFile` writes; `Drafts` knows what is being written,
// `Permissions` says who may.
