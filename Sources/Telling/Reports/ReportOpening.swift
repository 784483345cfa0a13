internal import Campaigns
private import Foundation

/// How a file of a certain report begins, by which it is known again: the same command may be run again over its own
/// result, and over nothing else.
public struct ReportOpening: Sendable {
  /// What such a file is called in an error: `a report (csv)`.
  public let name: String
  private let isOpening: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - name: what such a file is called.
  ///   - isOpening: says whether a file that begins so is one.
  public init(name: String, isOpening: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.isOpening = isOpening
  }

  /// Whether a file is such a report.
  ///
  /// - Parameter head: its first bytes, some thousand of them.
  /// - Returns: whether it begins as one.
  public func isBegun(by head: [UInt8]) -> Bool { isOpening(String(decoding: head, as: UTF8.self)) }

  /// Answers about clips, as `check`, `scan`, `compare` and `report` write them.
  public static func answers(_ format: ReportFormat) -> ReportOpening {
    var table = ReportWriter(format: .csv)
    return data("a report of clips", format, header: table.finish()) {
      $0.starts(with: #/\{"file": "(\\.|[^"\\])*", "sha256": /#)
    } text: {
      $0.starts(with: #/\n?(\d+ clips? (was|were)|no clip was) checked/#)
        || isAnswer(firstLine($0))
    }
  }

  /// Whether a line is the first one about a clip; see `Wording.outcome`.
  private static func isAnswer(_ line: String) -> Bool {
    line.contains(#/.: (matches|shares) \d+ (recording|stretch)/#)
      || [
        "no match in this index", "not enough sound to compare", "could not be checked: ", "nothing in common found",
      ].contains { line.contains(": " + $0) }
  }

  /// A page that this program made: a dossier, or a page of groups.
  public static let page = ReportOpening(name: "a page of this program") { text in
    text.hasPrefix("<!doctype html>") && text.contains("<meta name=\"generator\" content=\"reheard")
  }

  /// Drafts of schema.org's MediaReview.
  public static let mediaReview = ReportOpening(name: "drafts of MediaReview") { text in
    text.hasPrefix(String(MediaReview.text([]).prefix { $0 != "[" }))
  }

  /// Groups of clips, as `cluster` writes them.
  public static func groups(_ format: GroupFormat) -> ReportOpening {
    guard let plain = ReportFormat(rawValue: format.rawValue) else { return page }
    let none = Grouping(clips: [], groups: [])
    return data("a report of groups", plain, header: GroupWriter.text(none, format: .csv)) {
      $0.starts(with: #/\{"group": "[^"]*", "kind": /#)
    } text: {
      $0.starts(with: #/(sound|script)-\d+: /#) || $0.starts(with: #/(no|\d+) clips?: (none shares|there is) /#)
    }
  }

  /// The files of groups that other programs read, by their names.
  public static var groupExports: [(name: String, opening: ReportOpening)] {
    GroupWriter.exports(Grouping(clips: [], groups: [])).map { export in
      let name = export.name
      return switch name.split(separator: ".").last {
      case "html": (name, page)
      case "ndjson": (name, groups(.ndjson))
      case "gexf", "graphml":
        (name, ReportOpening(name: "this program's \(name)") { $0.hasPrefix("<?xml") && $0.contains(GroupGraph.sign) })
      default:
        // Of a table the first line are its columns.
        (name, ReportOpening(name: "this program's \(name)") { $0.hasPrefix(firstLine(export.text)) })
      }
    }
  }

  /// The list of an index's recordings.
  public static func recordings(_ format: ReportFormat) -> ReportOpening {
    data("a list of recordings", format, header: RecordingList.text([], events: [], format: .csv)) {
      $0.starts(with: #/\{"id": \d+, "recording": /#)
    } text: {
      $0.hasPrefix("RECORDING ")
    }
  }

  /// The list of an index's events.
  public static func events(_ format: ReportFormat) -> ReportOpening {
    data("a list of events", format, header: EventList.text([], recordings: [], format: .csv)) {
      $0.starts(with: #/\{"id": "[^"]*", "title": "(\\.|[^"\\])*", "date": /#)
    } text: {
      $0.hasPrefix("EVENT ")
    }
  }

  /// All about one recording.
  public static func card(_ format: ReportFormat) -> ReportOpening {
    data("a recording's card", format, isOne: true, header: nil) {
      $0.starts(with: #/\{"id": \d+, "recording": /#)
    } text: {
      $0.hasPrefix("recording ")
    }
  }

  /// How much an index holds.
  public static func summary(_ format: ReportFormat) -> ReportOpening {
    data("an index's summary", format, isOne: true, header: "recordings,events,segments,") {
      $0.starts(with: #/\{"recordings": \d+, "events": /#)
    } text: {
      $0.hasPrefix("recordings ")
    }
  }

  /// What chance does in an index.
  public static func calibration(_ format: ReportFormat) -> ReportOpening {
    data("a calibration", format, isOne: true, header: nil) {
      $0.starts(with: #/\{"recordings": \d+, "fitted": /#)
    } text: {
      $0.hasPrefix("fitted on ")
    }
  }

  /// The picture of a calibration.
  public static let plot = ReportOpening(name: "a picture of a calibration") {
    $0.hasPrefix("<svg ") && $0.contains("aria-label=\"\(CalibrationPlot.label)\"")
  }

  /// A file of bytes of our own, which begin with a sign.
  public static func bytes(_ name: String, sign: [UInt8]) -> ReportOpening {
    let sign = String(decoding: sign, as: UTF8.self)
    return ReportOpening(name: name) { $0.hasPrefix(sign) }
  }

  /// - Parameters:
  ///   - name: what such a file is called.
  ///   - format: how it is written.
  ///   - isOne: whether it is one JSON object, rather than an array of them.
  ///   - header: the table's first line; `nil` where there is no table.
  ///   - object: says how its JSON objects begin.
  ///   - text: says how its text for people begins.
  /// - Returns: the opening.
  private static func data(
    _ name: String, _ format: ReportFormat, isOne: Bool = false, header: String?,
    object: @escaping @Sendable (Substring) -> Bool, text: @escaping @Sendable (String) -> Bool
  ) -> ReportOpening {
    let array = "[\n"
    let opening: @Sendable (String) -> Bool =
      switch format {
      case .text: text
      case .ndjson: { object($0[...]) }
      case .json where isOne: { object($0[...]) }
      case .json: { $0.hasPrefix("[]\n") || $0.hasPrefix(array) && object($0.dropFirst(array.count)) }
      case .csv: { found in header.map { found.hasPrefix(firstLine($0)) } ?? false }
      }
    return ReportOpening(name: "\(name) (\(format.rawValue))", isOpening: opening)
  }

  private static func firstLine(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }
}
