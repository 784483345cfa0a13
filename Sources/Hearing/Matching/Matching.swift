// From a clip's constellation to its matches: generous finding, then one strict judge.
//
// `Matcher` answers for a clip and lets a `Listener` hear it window by window (`Judging`). A `Search` finds: it looks
// up landmarks under every hypothesis (`Finding`), and lays candidates peak on peak over their recordings (`Laying`).
// The `Judge` holds what was laid against decoys and strangers and says what chance explains. `SearchParameters` has
// the numbers.
