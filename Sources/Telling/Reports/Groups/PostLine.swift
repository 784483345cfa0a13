import Campaigns
import Dates
internal import Words

/// The posts of a group on one line of time, the oldest on the left; posts that lie close together are stacked.
struct PostLine {
  private let posts: [Moment]

  private static let width = 640
  private static let margin = 10
  private static let step = 6

  /// - Parameter posts: in any order; those whose day is not known have no place on the line.
  init(_ posts: [Moment]) {
    self.posts = posts.filter(TimeWindow.counts).sorted {
      ($0.seconds, $0.precision.rawValue) < ($1.seconds, $1.precision.rawValue)
    }
  }

  /// Nothing, where fewer than two posts are dated.
  var html: HTML {
    guard posts.count > 1, let first = posts.first, let last = posts.last else { return .nothing }
    let span = max(1, last.seconds - first.seconds)
    var heights: [Int: Int] = [:]
    var dots = ""
    for post in posts {
      let column = (Self.width - 2 * Self.margin) * (post.seconds - first.seconds) / span / Self.step
      let level = heights[column, default: 0]
      heights[column] = level + 1
      // A column of more than thirty is as high as one of thirty.
      dots += "<circle cx=\"\(Self.margin + column * Self.step)\" cy=\"-\(6 + min(level, 29) * Self.step)\" r=\"2.5\"/>"
    }
    let height = 12 + min(heights.values.max() ?? 0, 30) * Self.step
    let told = "\(Count(posts.count, "dated post")) from \(first) to \(last)"
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -\(height) \(Self.width) \(height + 22)" role="img" \
      aria-label="\(told)" font-family="system-ui, sans-serif" font-size="12" fill="#1f2933">\
      <path d="M0 0H\(Self.width)" stroke="#7b8794"/>\(dots)<text x="0" y="16">\(first)</text>\
      <text x="\(Self.width)" y="16" text-anchor="end">\(last)</text></svg>
      """
    return HTML("figure", ["class": "posts timeline"]) { HTML(trusted: svg) }
  }
}
