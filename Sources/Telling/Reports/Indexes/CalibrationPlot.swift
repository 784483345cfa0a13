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
      let x = 80 + Double(number) * (size.width + 110)
      return self.panel(panel.0, law: panel.1, report: report, value: panel.2, x: x)
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 940 400" role="img" aria-label="\(label)" \
      font-family="system-ui, sans-serif" font-size="14" fill="#1f2933">
      <rect width="940" height="400" fill="#fff"/>
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
          + "<text x=\"\(number(x - 6))\" y=\"\(number(y + 4))\" text-anchor=\"end\">\(power == 0 ? "1" : Numeral.powerOfTen(-power))</text>"
      )
    }
    // Not closer than they can be read.
    let step = max(1, Int((widest / 12).rounded(.up)))
    for ratio in stride(from: 0, through: Int(widest), by: step) {
      let across = x + size.width * Double(ratio) / widest
      marks.append("<text x=\"\(number(across))\" y=\"320\" text-anchor=\"middle\">\(ratio)</text>")
    }
    return """
      <text x="\(number(x))" y="26" font-size="16" font-weight="600">\(title.prefix(1).uppercased() + title.dropFirst())</text>
      <text x="\(number(x - 58))" y="\(number(40 + size.height / 2))" text-anchor="middle" \
      transform="rotate(-90 \(number(x - 58)) \(number(40 + size.height / 2)))">share of pieces</text>
      \(marks.joined(separator: "\n"))
      <path d="M\(steps(fitted))" fill="none" stroke="#8595a4" stroke-width="2"/>
      <path d="M\(steps(checked))" fill="none" stroke="#1769aa" stroke-width="2"/>
      <path d="M\(line)" fill="none" stroke="#b3261e" stroke-width="1.5" stroke-dasharray="5 4"/>
      <text x="\(number(x + size.width / 2))" y="342" text-anchor="middle">best score over tail, at least</text>
      <text x="\(number(x))" y="374" font-size="13">grey: fitted on; blue: checked on; red, dashed: the law</text>
      """
  }

  private static func number(_ value: Double) -> String { Numeral.text(value, places: 1) ?? "0" }
}
