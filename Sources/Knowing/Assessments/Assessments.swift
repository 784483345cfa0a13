// What a match means against the date and the caption of the post: facts, then arithmetic, then one of six words.
//
// `Assessment` decides; `Caption` reads what a caption acknowledges, `DayCount` counts days within the precision of both
// dates.
