"""The peers, as they are set up for the comparison."""

#: audfprint2 as its author advises for noisy and short queries: as dense as pays, with buckets that do not overflow.
#: The same hashes go into its table and its queries; the analysis of a query is shifted four times by default.
AUDFPRINT = ["--density", "100", "--fanout", "8", "--pks-per-frame", "8", "--bucketsize", "500"]
