extension Claim {
  /// Takes over what is not known yet, and the whole of a caption of which only the beginning is.
  ///
  /// - Parameter other: what else tells of the clip's post.
  mutating func complete(from other: Claim) {
    let before = self
    // What another post says is no part of this one.
    let isOfThisPost = postID == nil || other.postID == nil || postID == other.postID
    if isOfThisPost { completeCaption(from: other) }
    extractorKey = extractorKey ?? other.extractorKey
    account = account ?? other.account
    postID = postID ?? other.postID
    webpageURL = webpageURL ?? other.webpageURL
    posted = posted ?? other.posted
    retrieved = retrieved ?? other.retrieved
    transcript = transcript ?? other.transcript
    if self != before { sources += other.sources.filter { !sources.contains($0) } }
  }

  /// What the post's address says of its platform and its account.
  mutating func completeFromAddress() {
    guard let address = webpageURL.flatMap({ PostAddress($0) }) else { return }
    extractorKey = extractorKey ?? address.platform
    account = account ?? address.account
  }

  /// What the ID of a post tells of its date: X's are made of the time at which they are given.
  ///
  /// - Returns: whether the date was missing, and is that of the ID now.
  mutating func completeFromID() -> Bool {
    guard posted == nil, extractorKey?.lowercased().hasPrefix("twitter") == true else { return false }
    posted = (postID ?? webpageURL.flatMap { PostAddress($0)?.id }).flatMap(PostDate.ofTweet)
    return posted != nil
  }

  private mutating func completeCaption(from other: Claim) {
    if caption == nil, other.caption != nil {
      (caption, statedState) = (other.caption, other.statedState)
    } else if captionState != .whole, other.captionState == .whole, let rest = other.caption {
      (caption, statedState) = (rest, other.statedState)
    } else if captionState == nil {
      statedState = other.statedState
    }
    otherText += other.otherText.filter { !otherText.contains($0) }
  }
}
