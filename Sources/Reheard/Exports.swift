// The nouns of other rooms that whoever imports Reheard sees in its answers.

@_exported public import struct Audio.TimeRange
@_exported public import enum Indexing.IndexingError
@_exported public import struct Matching.Edit
@_exported public import struct Matching.Match
@_exported public import enum Media.MediaError
@_exported public import class Provenance.Case
@_exported public import enum Provenance.CaseError
@_exported public import enum Provenance.CatalogueError
@_exported public import struct Provenance.Claim
@_exported public import struct Provenance.Decision
@_exported public import struct Provenance.Event
@_exported public import struct Provenance.LockHolder
@_exported public import struct Provenance.Moment
@_exported public import struct Provenance.Recording
@_exported public import struct Provenance.WriterPatience
@_exported public import struct Reports.Batch
@_exported public import struct Reports.ClipReport
@_exported public import struct Reports.IndexSize
@_exported public import struct Reports.MatchReport
@_exported public import enum Reports.ReportFormat
@_exported public import struct Reports.ReportWriter
@_exported public import enum Sandbox.BoxError
@_exported public import class Sandbox.DecoderBox
