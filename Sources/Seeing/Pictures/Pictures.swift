// Which pictures of a video are looked at: stills, by what happens in them. `StillSelector` takes gray frames in the
// order of time and hands on the few that tell something new; `PictureParameters` say how few. `Mosaic` is what is kept
// of every frame, of which most are no stills: a few levels.
