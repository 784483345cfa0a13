import Events

/// Where the facts about an event come from.
struct DossierSources {
  let event: Event?

  @HTMLBuilder var html: HTML {
    if let event, !event.sources.isEmpty || !event.factchecks.isEmpty {
      HTML("h4") { "Where these facts come from" }
      HTML("ul", ["class": "sources"]) {
        event.sources.map(item)
        event.factchecks.map { address in
          HTML("li") {
            "fact-check: "
            HTML.address(address)
          }
        }
      }
    }
  }

  private func item(_ source: EventSource) -> HTML {
    HTML("li") {
      if !source.supports.isEmpty {
        HTML(foreign: source.supports.joined(separator: ", "), limit: 200)
        ": "
      }
      if let by = source.by {
        HTML(foreign: by, limit: 200)
        ", "
      }
      HTML.address(source.url)
      if let published = source.publishedAt {
        ", "
        HTML.moment(published)
      }
      if let archived = source.archivedURL {
        "; kept at "
        HTML.address(archived)
      }
    }
  }
}
