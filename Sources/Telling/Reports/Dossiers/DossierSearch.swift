internal import Words

/// What the clips were held against; stands after them.
struct DossierSearch {
  let reports: [ClipReport]

  var html: HTML? {
    guard let report = reports.first(where: { $0.index.recordings > 0 }) else { return nil }
    let digests = Set(reports.compactMap(\.indexDigest)).sorted()
    return HTML("section", ["aria-labelledby": "searched"]) {
      HTML("h2", ["class": "part", "id": "searched"]) { "What was searched" }
      HTML.facts([
        "searched": HTML("\(Count(report.index.recordings, "recording")), \(Wording.length(report.index.seconds))"),
        "index digest": digests.isEmpty ? nil : HTML(digests.map { HTML.code($0) }),
        "profile": report.profile.map { .code($0) },
        "E-values": HTML(Wording.calibration(reports.allSatisfy(\.calibrated))),
      ])
    }
  }
}
