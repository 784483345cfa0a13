// Which pictures of a video are looked at: stills, by what happens in them. `StillSelector` takes gray frames in the
// order of time and hands on the few that tell something new; `PictureParameters` say how few.
