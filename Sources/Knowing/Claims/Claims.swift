// What a clip's post claims: who posted it, when, with which caption. Read from what downloaders and researchers' tools
// leave beside the clip, and from what is given on the command line.
//
// `Claim` is the noun; `ClaimFinder` finds the one of a clip: `GivenClaim` before `InfoJSON` (yt-dlp) before
// `ClaimBook` (tables and exports, `ClaimFile`) before `ContainerClaim` (tags in the clip itself).
