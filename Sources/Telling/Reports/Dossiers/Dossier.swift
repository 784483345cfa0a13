import Digests
package import Excerpts
import Foundation
internal import Words

/// The answers about clips as one page that needs nothing else: no network, no script, no other file.
///
/// Its policy forbids every request, so that a page which holds hostile text cannot tell anybody that it was opened.
package struct Dossier: Sendable {
  /// What there is to see and hear of a match, or why there is nothing.
  package enum Exhibit: Hashable, Sendable {
    case shown(Illustration)
    case missing(reason: String)
  }

  /// Where excerpts and pictures are.
  package enum Place: Hashable, Sendable {
    /// In the page itself, which then is one file that needs no other.
    case inside
    /// In a folder `excerpts` beside the page.
    case beside
    /// Nowhere: a page of many clips would be too large to be opened.
    case nowhere
  }

  /// By what the page is made, and what its reader needs to do the same again.
  package struct Method: Hashable, Sendable {
    /// Version of the program that makes the page.
    package var version: String
    /// What to type to get each answer again, ready for a shell; `nil` where that is not known.
    package var commands: [String?]
    /// Whether the page is for the public: files are told by their names and digests, without the folders of whoever
    /// made it.
    package var isPublishable: Bool
    /// What stands over the page.
    package var heading: Heading
    /// Where excerpts and pictures are.
    package var place: Place
    /// What of the results is on the page, where that is not all, in a sentence; and what to type to get the page again.
    package var selection: String?
    /// See `selection`.
    package var pageCommand: String?
    /// Files beside the page that tell of the posts, by the place of the answer among all; their names are plain.
    package var copies: [Int: [String]] = [:]

    package init(
      version: String, commands: [String?] = [], isPublishable: Bool = false, heading: Heading = Heading(),
      place: Place = .inside, selection: String? = nil, pageCommand: String? = nil
    ) {
      self.selection = selection
      self.pageCommand = pageCommand
      self.place = place
      self.heading = heading
      self.version = version
      self.commands = commands
      self.isPublishable = isPublishable
    }
  }

  /// Matches of a clip that are illustrated; the rest have a card without sound and picture.
  package static let mostExhibits = 5

  /// Of more clips those are laid out that are looked at; of thousands, all would take a browser's memory.
  private static let many = 50

  let reports: [ClipReport]
  /// The names of each answer's matches.
  let names: [[String]]
  let method: Method
  /// Folders that the public is not told of, by answer.
  private let folders: [[String]]

  /// - Parameters:
  ///   - reports: the answers, in the order in which they are shown.
  ///   - method: how they were found.
  package init(_ reports: [ClipReport], method: Method) {
    names = reports.map { MatchName.all(of: $0) }
    folders = method.isPublishable ? reports.map(\.folders) : []
    self.reports = method.isPublishable ? reports.map(\.withoutFolders) : reports
    self.method = method
  }

  /// The page up to the first clip.
  package var head: String {
    let title =
      method.heading.title.map { TerminalText.visible($0, limit: 300) }
      ?? "Dossier: \(Count(reports.count, "clip"))"
    // Files beside a page that is opened from a disk are not its own for every browser.
    let sources = method.place == .beside ? "data: 'self' file:" : "data:"
    let policy =
      "default-src 'none'; img-src \(sources); media-src \(sources); style-src '\(Self.hash(DossierStyle.sheet))'; "
      + "script-src '\(Self.hash(DossierScript.text))'; base-uri 'none'; form-action 'none'"
    let head = HTML("head") {
      HTML(void: "meta", ["charset": "utf-8"])
      HTML(void: "meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      HTML(void: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      HTML(void: "meta", ["name": "referrer", "content": "no-referrer"])
      HTML(void: "meta", ["name": "generator", "content": "reheard \(method.version)"])
      // Without it a browser would ask a server for an icon.
      HTML(void: "link", ["rel": "icon", "href": "data:,"])
      HTML("title") { title }
      HTML("style") { HTML(trusted: DossierStyle.sheet) }
    }
    let opening = HTML(void: "html", ["lang": "en"]).text + head.text + HTML(void: "body").text
    return "<!doctype html>\n" + opening + HTML("a", ["class": "skip", "href": "#clips"]) { "To the clips" }.text
      + HTML(void: "div", ["class": reports.count > Self.many ? "page many" : "page"]).text
      + DossierSummary(dossier: self, title: title).html.text
      + HTML(void: "main", ["id": "clips"]).text + "\n"
  }

  /// One clip with its matches.
  ///
  /// - Parameters:
  ///   - number: the clip's place in the reports.
  ///   - exhibits: of its matches, in their order; may be fewer.
  /// - Returns: the next piece of the page.
  package func section(_ number: Int, exhibits: [Exhibit]) -> String {
    let exhibits = exhibits.map { exhibit in
      guard method.isPublishable, case .missing(let reason) = exhibit else { return exhibit }
      return .missing(reason: ClipReport.bare(reason, of: folders[number]))
    }
    return DossierClip(dossier: self, number: number, exhibits: exhibits).html.text + "\n"
  }

  /// The page after the last clip.
  package var tail: String {
    let footer = HTML("footer") {
      // At the end of a long page its beginning is forgotten.
      if reports.count > 1 { HTML("p") { Wording.scope(hasDoubts: reports.contains(where: \.hasDoubts)) } }
      if let command = method.pageCommand {
        HTML("p") { "This page again:" }
        HTML("pre", ["class": "page-command"]) { HTML("code") { HTML(foreign: command, limit: .max) } }
      }
      HTML("p") { "Page by reheard \(method.version). All times are UTC." }
    }
    return (DossierSearch(reports: reports).html?.text ?? "") + "</main>" + footer.text + "</div>"
      + HTML("script") { HTML(trusted: DossierScript.text) }.text + "</body></html>\n"
  }

  private static func hash(_ text: String) -> String {
    let hash = SHA256()
    hash.update(Array(text.utf8))
    return "sha256-" + Data(hash.finalize()).base64EncodedString()
  }

  /// What to type to get an answer again.
  func command(_ number: Int) -> String? {
    number < method.commands.count ? method.commands[number] : nil
  }
}
