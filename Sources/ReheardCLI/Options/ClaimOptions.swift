import ArgumentParser
import Reheard

/// What is known of the clips' posts.
struct ClaimOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Posts as 4CAT, Zeeschuimer, TikTok's Research API, InVID or Telegram Desktop write them (may be repeated).",
      valueName: "file"))
  var claims: [String] = []

  @Option(help: ArgumentHelp("When the clip was posted: 2022-02-24, or a time with its offset.", valueName: "date"))
  var posted: String?

  @Option(help: ArgumentHelp("The words under the post.", valueName: "text"))
  var caption: String?

  @Option(help: ArgumentHelp("The account that posted it.", valueName: "handle"))
  var account: String?

  @Option(help: ArgumentHelp("The post's address.", valueName: "address"))
  var url: String?

  func validate() throws {
    do {
      _ = try given()
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func finder() throws -> ClaimFinder {
    ClaimFinder(book: try ClaimBook(reading: claims), given: try given())
  }

  private func given() throws -> GivenClaim {
    try GivenClaim(posted: posted, caption: caption, account: account, url: url)
  }
}
