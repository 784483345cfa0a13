// Which clips of a folder share a sound or a script, and what their accounts have in common: statistics, never a
// verdict.
//
// `Sounds` groups by stretches that match, `Scripts` by spoken words, `Accounts` knows lists of accounts and pairs that
// share; `Grouping` is the whole of it.
