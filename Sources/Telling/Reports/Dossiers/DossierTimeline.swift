import Dates
import Excerpts
import Foundation
internal import Words

/// The dates of a match on one line of time, the oldest on the left; as narrow as a telephone, so that its words are never
/// drawn smaller than others.
struct DossierTimeline {
  /// A date with its place in the drawing.
  private struct Row {
    let name: String
    let moment: Moment
    let mark: String
  }

  private let rows: [Row]
  private let days: Int?

  private static let left = 12.0
  private static let right = 348.0
  private static let rowHeight = 40.0

  /// `nil` where there is nothing to hold against each other.
  init?(event: Moment?, published: Moment?, posted: Moment?, days: Int?) {
    rows = [
      event.map { Row(name: "Event", moment: $0, mark: "square") },
      published.map { Row(name: "Recording published", moment: $0, mark: "diamond") },
      posted.map { Row(name: "Post", moment: $0, mark: "circle") },
    ].compactMap(\.self)
    self.days = days
    guard rows.count > 1 else { return nil }
  }

  var html: HTML {
    HTML("figure", ["class": "timeline"]) { HTML(trusted: svg) }
  }

  private var first: Double { Double(rows.map(\.moment.firstDay).min() ?? 0) }
  private var last: Double { Double(rows.map(\.moment.lastDay).max() ?? 0) }

  private func x(_ day: Int) -> Double {
    last > first ? Self.left + (Double(day) - first) / (last - first) * (Self.right - Self.left) : Self.left
  }

  private var svg: String {
    let height = Self.rowHeight * Double(rows.count) + 32
    let told = rows.map { "\($0.name) \($0.moment.coarsened(to: .day) ?? $0.moment)" }.joined(separator: "; ")
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 \(Int(height))" role="img" \
      aria-label="Dates on a line of time: \(told)" font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
      """
    for (number, row) in rows.enumerated() {
      let top = Self.rowHeight * Double(number)
      let y = top + 29
      let (from, to) = (x(row.moment.firstDay), x(row.moment.lastDay))
      svg += "<text x=\"4\" y=\"\(top + 14)\">\(row.name)</text>"
      svg += "<text x=\"150\" y=\"\(top + 14)\" font-weight=\"600\">"
      svg += "\(row.moment.coarsened(to: .day) ?? row.moment)</text>"
      svg += "<path d=\"M\(Self.left) \(y)H\(Self.right)\" stroke=\"#cbd2d9\"/>"
      if to - from > 1 {
        svg += "<rect x=\"\(place(from))\" y=\"\(y - 5)\" width=\"\(place(to - from))\""
        svg += " height=\"10\" fill=\"#7b8794\"/>"
      }
      svg += Self.mark(row.mark, x: from, y: y)
    }
    let y = Self.rowHeight * Double(rows.count) + 4
    if let days, days > 0, let posted = rows.last, let oldest = rows.map(\.moment.lastDay).min() {
      let (from, to) = (x(oldest), x(posted.moment.firstDay))
      svg += "<path d=\"M\(place(from)) \(y - 3)v8H\(place(to))v-8\""
      svg += " fill=\"none\" stroke=\"#0b5563\" stroke-width=\"1.5\"/>"
      let middle = min(max((from + to) / 2, Self.left + 60), Self.right - 60)
      svg += "<text x=\"\(place(middle))\" y=\"\(y + 22)\" text-anchor=\"middle\" font-weight=\"600\">"
      svg += "at least \(Count(days, "day"))</text>"
    }
    return svg + "</svg>"
  }

  private func place(_ value: Double) -> String { Numeral.text(value, places: 1) ?? "0" }

  private static func mark(_ kind: String, x: Double, y: Double) -> String {
    let at = "\(Numeral.text(x, places: 1) ?? "0")"
    return switch kind {
    case "square": "<rect x=\"\(Numeral.text(x - 6, places: 1) ?? "0")\" y=\"\(y - 6)\" width=\"12\" height=\"12\"/>"
    case "diamond": "<path d=\"M\(at) \(y - 8)l8 8-8 8-8-8z\" fill=\"#0b5563\"/>"
    default: "<circle cx=\"\(at)\" cy=\"\(y)\" r=\"6\" fill=\"#fff\" stroke=\"#1f2933\" stroke-width=\"3\"/>"
    }
  }
}
