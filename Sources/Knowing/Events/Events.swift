// Event files: what is known of a recording (what happened, when, where, by which names), written in YAML by people,
// each fact with its source.
//
// `Event` is the noun; `EventFile` reads one, `EventFields` says what each key means.
