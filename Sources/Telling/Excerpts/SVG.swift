import Foundation

/// A picture of text and lines in the making. All that it says is in attributes: a page that forbids styles shows it
/// all the same.
struct SVG {
  private var text: String

  /// - Parameters:
  ///   - width: in units of the picture; it is shown as wide as there is room.
  ///   - height: in the same units.
  ///   - label: what there is to see, for those who cannot; plain words.
  init(width: Double, height: Double, label: String) {
    let size = "\(Self.number(width)) \(Self.number(height))"
    text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" role="img" aria-label="\(label)" \
      font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">\
      <rect width="\(Self.number(width))" height="\(Self.number(height))" fill="#fff"/>
      """
  }

  consuming func finished() -> String { text + "</svg>" }

  /// At most so many decimals, and none that say nothing.
  static func number(_ value: Double, places: Int = 2) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (min(max(value, -1e9), 1e9) * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  mutating func text(
    _ words: String, x: Double, y: Double, anchor: String = "start", size: Int = 13, weight: Int = 400
  ) {
    let form = (size == 13 ? "" : " font-size=\"\(size)\"") + (weight == 400 ? "" : " font-weight=\"\(weight)\"")
    text += "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\"\(form)>\(words)</text>"
  }

  /// A part of the picture with its own zero point; what lies outside is not shown.
  mutating func window(
    x: Double, y: Double, width: Double, height: Double, content: (inout SVG) throws(ExcerptError) -> Void
  ) throws(ExcerptError) {
    text += "<svg\(Self.box(x, y, width, height)) overflow=\"hidden\">"
    try content(&self)
    text += "</svg>"
  }

  mutating func image(_ png: [UInt8], x: Double, y: Double, width: Double, height: Double) {
    let data = Data(png).base64EncodedString()
    text += "<image\(Self.box(x, y, width, height)) preserveAspectRatio=\"none\""
    text += " href=\"data:image/png;base64,\(data)\"/>"
  }

  mutating func veil(x: Double, width: Double, height: Double) {
    guard width > 0 else { return }
    text += "<rect\(Self.box(x, 0, width, height)) fill=\"#fff\" fill-opacity=\"0.6\"/>"
  }

  mutating func dashes(x places: [Double], height: Double) {
    let path = places.map { "M\(Self.number($0)) 0V\(Self.number(height))" }.joined()
    text += "<path d=\"\(path)\" stroke=\"#1f2933\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"/>"
  }

  mutating func frame(x: Double, y: Double, width: Double, height: Double) {
    text += "<rect\(Self.box(x, y, width, height)) fill=\"none\" stroke=\"#52606d\"/>"
  }

  /// A short line outwards from an axis; downwards for a positive length, to the left for a negative one.
  mutating func tick(x: Double, y: Double, length: Double) {
    let end = length < 0 ? "h\(Self.number(length))" : "v\(Self.number(length))"
    text += "<path d=\"M\(Self.number(x)) \(Self.number(y))\(end)\" stroke=\"#52606d\"/>"
  }

  /// Rings with a white rim, seen on dark and on light.
  mutating func rings(_ centres: [(Double, Double)], radius: Double, colour: String) {
    guard !centres.isEmpty else { return }
    let radius = Self.number(radius)
    let across = Self.number((Double(radius) ?? 0) * 2)
    let path = centres.map { x, y in
      "M\(Self.number(x - (Double(radius) ?? 0), places: 1)) \(Self.number(y, places: 1))"
        + "a\(radius) \(radius) 0 1 0 \(across) 0a\(radius) \(radius) 0 1 0-\(across) 0"
    }.joined()
    text += "<path d=\"\(path)\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3.4\"/>"
    text += "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.6\"/>"
  }

  private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    " x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
  }
}
