// One investigation's clips, claims, results and decisions: a file of its own, of which nothing ever enters an index.
//
// `Case` opens it, `CaseSchema` has the tables; decisions are only ever added.
