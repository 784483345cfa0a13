import Digests
package import Excerpts
import Foundation

/// The answers about clips as one page that needs nothing else: no network, no script, no other file.
///
/// Its policy forbids every request, so that a page which holds hostile text cannot tell anybody that it was opened.
package struct Dossier: Sendable {
  /// What there is to see and hear of a match, or why there is nothing.
  package enum Exhibit: Hashable, Sendable {
    case shown(Illustration)
    case missing(reason: String)
  }

  /// What the reader needs to do the same again.
  package struct Method: Hashable, Sendable {
    /// Version of the program.
    package var version: String
    /// Folders of the indexes that were searched.
    package var indexes: [String]

    package init(version: String, indexes: [String]) {
      self.version = version
      self.indexes = indexes
    }
  }

  /// Matches of a clip that are illustrated; the rest have a card without sound and picture.
  package static let mostExhibits = 5

  let reports: [ClipReport]
  let method: Method

  /// - Parameters:
  ///   - reports: the answers, in the order in which they are shown.
  ///   - method: how they were found.
  package init(_ reports: [ClipReport], method: Method) {
    self.reports = reports
    self.method = method
  }

  /// The page up to the first clip.
  package var head: String {
    let title = reports.count == 1 ? "Dossier: 1 clip" : "Dossier: \(reports.count) clips"
    let policy =
      "default-src 'none'; img-src data:; media-src data:; style-src '\(Self.hash(DossierStyle.sheet))'; "
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
      + HTML(void: "div", ["class": "page"]).text + DossierSummary(dossier: self, title: title).html.text
      + HTML(void: "main", ["id": "clips"]).text + "\n"
  }

  /// One clip with its matches.
  ///
  /// - Parameters:
  ///   - number: the clip's place in the reports.
  ///   - exhibits: of its matches, in their order; may be fewer.
  /// - Returns: the next piece of the page.
  package func section(_ number: Int, exhibits: [Exhibit]) -> String {
    DossierClip(dossier: self, number: number, exhibits: exhibits).html.text + "\n"
  }

  /// The page after the last clip.
  package var tail: String {
    let footer = HTML("footer") {
      HTML("p") { Wording.scope(hasDoubts: reports.contains(where: \.hasDoubts)) }
      HTML("p") { "Made by reheard \(method.version). Times of posts and decisions are UTC." }
    }
    return "</main>" + footer.text + "</div>"
      + HTML("script") { HTML(trusted: DossierScript.text) }.text + "</body></html>\n"
  }

  private static func hash(_ text: String) -> String {
    let hash = SHA256()
    hash.update(Array(text.utf8))
    return "sha256-" + Data(hash.finalize()).base64EncodedString()
  }
}
