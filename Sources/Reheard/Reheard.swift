// The library to import: the whole road from media files to answers.
//
//     Fingerprints   a file's sound becomes what it is recognised by       Fingerprinter, FingerprintFile
//     Indexes        recordings that clips are held against                ReferenceIndex
//     Upkeep         an index kept for years                               ReferenceIndex, IndexVerification, IndexRepair
//     Exchange       an index given to others, without media               IndexExport, IndexImport
//     Checking       which recordings are heard in a clip?                 Checker, Comparison
//     Scanning       a batch of clips into a case                          Scan
//     Grouping       which clips share a sound, or a script?               Clusterer
//     Answers        results read back, decided on, shown with evidence    Results, DecisionLog, EvidencePackage
//     Demonstration  made-up sound to try it all on                        Demonstration
//
// `Paths` and `Work` hold what all of these share: files found and written, and many pieces of work at a time. Below are
// the nouns of other rooms that answers are made of.

@_exported public import struct Assessments.Acknowledgement
@_exported public import struct Assessments.Assessment
@_exported public import struct Assessments.DayCount
@_exported public import enum Assessments.Hindrance
@_exported public import struct Assessments.SoughtName
@_exported public import struct Audio.TimeRange
@_exported public import struct Campaigns.AccountList
@_exported public import enum Campaigns.AccountListError
@_exported public import struct Campaigns.AccountPair
@_exported public import struct Campaigns.ClipGroup
@_exported public import struct Campaigns.GroupFacts
@_exported public import struct Campaigns.GroupedClip
@_exported public import struct Campaigns.Grouping
@_exported public import struct Campaigns.KnownSound
@_exported public import struct Campaigns.ListedAccount
@_exported public import struct Campaigns.TimeWindow
@_exported public import class Cases.Case
@_exported public import struct Cases.CaseClip
@_exported public import enum Cases.CaseError
@_exported public import struct Cases.Decision
@_exported public import enum Catalogues.CatalogueError
@_exported public import struct Catalogues.LockHolder
@_exported public import struct Catalogues.Recording
@_exported public import struct Catalogues.WriterPatience
@_exported public import enum Chances.Reservation
@_exported public import enum Chances.Strength
@_exported public import enum Claims.CaptionState
@_exported public import struct Claims.Claim
@_exported public import struct Claims.ClaimBook
@_exported public import struct Claims.ClaimFinder
@_exported public import struct Claims.GivenClaim
@_exported public import struct Dates.Moment
@_exported public import struct Documents.WholeFileError
@_exported public import struct Events.Event
@_exported public import struct Events.EventTemplate
@_exported public import enum Indexing.IndexingError
@_exported public import struct Matching.Edit
@_exported public import struct Matching.Match
@_exported public import enum Media.MediaError
@_exported public import enum Media.Senses
@_exported public import struct Reports.Batch
@_exported public import struct Reports.ClipReport
@_exported public import struct Reports.Conditions
@_exported public import struct Reports.GroupExport
@_exported public import enum Reports.GroupFormat
@_exported public import enum Reports.GroupWriter
@_exported public import struct Reports.Heading
@_exported public import struct Reports.IndexSize
@_exported public import struct Reports.MatchReport
@_exported public import struct Reports.NearMiss
@_exported public import enum Reports.ReportFormat
@_exported public import struct Reports.ReportOpening
@_exported public import struct Reports.ReportWriter
@_exported public import enum Reports.SpreadsheetTable
@_exported public import enum Sandbox.BoxError
@_exported public import class Sandbox.DecoderBox
@_exported public import struct Sighting.Sight
@_exported public import struct Sighting.SightAnswer
@_exported public import struct Words.Count
