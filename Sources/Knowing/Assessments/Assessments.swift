// What a match means against the date and the caption of the post: facts, then arithmetic, then one of six words.
//
// `Assessment` decides; `Acknowledgement` finds an event's names in a `Caption`, `DayCount` counts days within the
// precision of both dates. Nobody is accused on little: `Hindrance` names what stands in the way of `recycled`.
