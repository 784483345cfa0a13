// One way to open an SQLite file: in write-ahead mode, read as it was when it was opened, checked cell by cell, each
// refusal with a reason. Catalogues and cases are such files.
//
// `SQLiteFile` opens, `RowCells` reads, `DatabaseProblem` is what can be wrong, `DatabaseFailure` an error that says
// so.
