import ArgumentParser
import Foundation
import Reheard

/// What is known of the clips' posts.
struct ClaimOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Posts as 4CAT, Zeeschuimer, TikTok's Research API, InVID or Telegram Desktop write them (may be repeated).",
      valueName: "file"), completion: Completions.files)
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

  /// Whether anything is said of the post on the command line.
  var isGiven: Bool { posted != nil || caption != nil || account != nil || url != nil }

  /// A caption without quotes comes as words, of which the first is the caption and the rest are files that are not there.
  /// The clip would be judged by the one word.
  func refuseLooseWords(among clips: [String]) throws {
    guard caption != nil else { return }
    for word in clips where !word.contains(".") && !word.contains("/") && !FileManager.default.fileExists(atPath: word)
    {
      throw ValidationError(
        "\(word): no such file; a caption of several words is put in quotes: --caption 'this morning'")
    }
  }

  func finder() throws -> ClaimFinder { try Self.finder(reading: claims, given: given()) }

  /// Reads files of claims, and says which of their lines tell of no post.
  static func finder(reading claims: [String], given: GivenClaim = .nothing) throws -> ClaimFinder {
    let finder = ClaimFinder(book: try ClaimBook(reading: claims), given: given)
    for note in finder.notes.unread { Console.say("warning: " + note) }
    return finder
  }

  private func given() throws -> GivenClaim {
    try GivenClaim(posted: posted, caption: caption, account: account, url: url)
  }
}
