/// Where a recording's picture lies in a clip's: an affine map from pixels of the one to pixels of the other.
package struct View: Hashable, Sendable {
  var a: Double
  var b: Double
  var c: Double
  var d: Double
  var x: Double
  var y: Double

  init(a: Double, b: Double, c: Double, d: Double, x: Double, y: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.x = x
    self.y = y
  }

  /// Scaled and shifted, and turned over before where it is mirrored.
  init(scale: Double, isMirrored: Bool, x: Double, y: Double) {
    self.init(a: isMirrored ? -scale : scale, b: 0, c: 0, d: scale, x: x, y: y)
  }

  var determinant: Double { a * d - b * c }
  var isMirrored: Bool { determinant < 0 }
  /// How much larger the recording's picture is in the clip, along a side.
  var scale: Double { determinant.magnitude.squareRoot() }

  func callAsFunction(_ u: Double, _ v: Double) -> (x: Double, y: Double) {
    (a * u + b * v + x, c * u + d * v + y)
  }

  /// From the clip's pixels to the recording's; `nil` for a map that nobody makes of a picture.
  var inverse: View? {
    let size = determinant
    guard size.magnitude > 1e-4, size.magnitude < 1e4 else { return nil }
    let (p, q, r, s) = (d / size, -b / size, -c / size, a / size)
    return View(a: p, b: q, c: r, d: s, x: -(p * x + q * y), y: -(r * x + s * y))
  }

  /// Whether people show pictures so: the two sides alike within a fifth, and nearly upright.
  var isPlausible: Bool {
    let across = (a * a + c * c).squareRoot()
    let down = (b * b + d * d).squareRoot()
    guard across > 0.05, across < 20, down > across * 0.75, down < across * 1.33 else {
      return false
    }
    return c.magnitude < 0.3 * across && b.magnitude < 0.3 * down && d > 0
  }

  /// Whether another view shows all of a small picture nearly where this one does.
  func isLike(_ other: View, within pixels: Double) -> Bool {
    guard isMirrored == other.isMirrored, (0.97...1.03).contains(scale / other.scale) else {
      return false
    }
    return [(0.0, 0.0), (640, 0), (0, 480), (640, 480)].allSatisfy {
      let (here, there) = (self($0.0, $0.1), other($0.0, $0.1))
      return (here.x - there.x).magnitude < pixels && (here.y - there.y).magnitude < pixels
    }
  }

  /// The map that moves the points least wrongly, by least squares; `nil` where they do not settle it.
  init?(fitting pairs: [Pair]) {
    let count = Double(pairs.count)
    guard pairs.count >= 3 else { return nil }
    let mu = pairs.reduce(0) { $0 + $1.u } / count
    let mv = pairs.reduce(0) { $0 + $1.v } / count
    let mx = pairs.reduce(0) { $0 + $1.x } / count
    let my = pairs.reduce(0) { $0 + $1.y } / count
    var (uu, uv, vv, xu, xv, yu, yv) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for pair in pairs {
      let (u, v, x, y) = (pair.u - mu, pair.v - mv, pair.x - mx, pair.y - my)
      uu += u * u
      uv += u * v
      vv += v * v
      xu += x * u
      xv += x * v
      yu += y * u
      yv += y * v
    }
    let size = uu * vv - uv * uv
    guard size > 1e-3 * (uu + vv) * (uu + vv), size > 0 else { return nil }
    a = (xu * vv - xv * uv) / size
    b = (xv * uu - xu * uv) / size
    c = (yu * vv - yv * uv) / size
    d = (yv * uu - yu * uv) / size
    x = mx - a * mu - b * mv
    y = my - c * mu - d * mv
  }

  /// A point of the recording and the same in the clip.
  struct Pair {
    var u: Double
    var v: Double
    var x: Double
    var y: Double
  }

  /// The same fitted to those pairs that nearly agree with a first view; narrower from round to round.
  static func refined(_ first: View, _ pairs: [Pair], radii: [Double]) -> View {
    var view = first
    for radius in radii {
      let near = pairs.filter {
        let point = view($0.u, $0.v)
        return (point.x - $0.x).magnitude < radius && (point.y - $0.y).magnitude < radius
      }
      guard near.count >= 8, let next = View(fitting: near), next.isPlausible,
        next.isMirrored == first.isMirrored
      else { return view }
      view = next
    }
    return view
  }
}
