import Chances
import Foundation
import Matching

/// A picture of what chance found, and of the law that was fitted to it: how many pieces (on a scale of powers of ten)
/// have a best match of at least so many times their tail.
package enum CalibrationPlot {
  private static let size = (width: 360.0, height: 260.0)
  private static let powers = 4.0
  static let label = "Calibration of an index by reheard"

  /// The whole picture as an SVG document, one panel without edits and one with.
  package static func svg(_ report: CalibrationReport) -> String {
    let laws = [
      ("without edits", report.calibration.unedited, \StrangerResult.unedited),
      ("with edits", report.calibration.edited, \StrangerResult.edited),
    ]
    let panels = laws.enumerated().map { number, panel in
      let x = 60 + Double(number) * (size.width + 80)
      return self.panel(panel.0, law: panel.1, report: report, value: panel.2, x: x)
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 340" role="img" aria-label="\(label)" \
      font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
      <rect width="900" height="340" fill="#fff"/>
      \(panels.joined(separator: "\n"))
      </svg>

      """
  }

  private static func panel(
    _ title: String, law: Calibration.Law, report: CalibrationReport, value: KeyPath<StrangerResult, Double>, x: Double
  ) -> String {
    let fitted = report.fitted.map { $0[keyPath: value] }.sorted(by: >)
    let checked = report.checked.map { $0[keyPath: value] }.sorted(by: >)
    let widest = max(4, (max(fitted.first ?? 0, checked.first ?? 0) + 0.5).rounded(.up))
    func place(_ ratio: Double, _ share: Double) -> String {
      let across = x + size.width * min(max(ratio, 0), widest) / widest
      let down = 40 + size.height * min(max(-log10(max(share, 1e-9)), 0), powers) / powers
      return "\(number(across)) \(number(down))"
    }
    func steps(_ sorted: [Double]) -> String {
      let count = Double(sorted.count)
      return zip(1..., sorted).map { rank, ratio in place(ratio, Double(rank) / count) }.joined(separator: "L")
    }
    let line = stride(from: 0.0, through: widest, by: widest / 100)
      .map { place($0, 1 - exp(-exp((law.location - $0) / law.scale))) }.joined(separator: "L")
    var marks: [String] = []
    for power in 0...Int(powers) {
      let y = 40 + size.height * Double(power) / powers
      marks.append(
        "<path d=\"M\(number(x)) \(number(y))h\(number(size.width))\" stroke=\"#d5dade\"/>"
          + "<text x=\"\(number(x - 6))\" y=\"\(number(y + 4))\" text-anchor=\"end\">1e-\(power)</text>")
    }
    for ratio in 0...Int(widest) {
      let across = x + size.width * Double(ratio) / widest
      marks.append("<text x=\"\(number(across))\" y=\"318\" text-anchor=\"middle\">\(ratio)</text>")
    }
    return """
      <text x="\(number(x))" y="24" font-weight="600">\(title): share of pieces with at least this score over tail</text>
      \(marks.joined(separator: "\n"))
      <path d="M\(steps(fitted))" fill="none" stroke="#8595a4" stroke-width="2"/>
      <path d="M\(steps(checked))" fill="none" stroke="#1769aa" stroke-width="2"/>
      <path d="M\(line)" fill="none" stroke="#b3261e" stroke-dasharray="5 4"/>
      <text x="\(number(x))" y="335" font-size="11">grey: fitted on, blue: checked on, red: the law</text>
      """
  }

  private static func number(_ value: Double) -> String { Numeral.text(value, places: 1) ?? "0" }
}
