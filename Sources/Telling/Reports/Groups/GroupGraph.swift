import Campaigns
internal import Claims
import Dates

/// Groups and accounts as a graph: accounts with the groups that they posted clips of, and accounts that share several.
struct GroupGraph {
  /// An attribute of nodes or edges, with what it means.
  private struct Attribute {
    var name: String
    var type: String
    var meaning: String
  }

  private struct Node {
    var id: String
    var label: String
    var values: [(String, String)]
  }

  private struct Edge {
    var source: String
    var target: String
    var values: [(String, String)]
  }

  private static let nodeAttributes = [
    Attribute(name: "kind", type: "string", meaning: "account, sound or script"),
    Attribute(name: "clips", type: "int", meaning: "clips of the account in any group, or of the group"),
    Attribute(name: "groups", type: "int", meaning: "groups that the account has clips in; 1 for a group"),
    Attribute(name: "first_posted", type: "string", meaning: "the oldest of these clips' posts, RFC 3339, UTC"),
    Attribute(name: "last_posted", type: "string", meaning: "the latest of these clips' posts, RFC 3339, UTC"),
  ]

  private static let edgeAttributes =
    [
      Attribute(name: "relation", type: "string", meaning: "posted: account to group; shares: account to account"),
      Attribute(
        name: "weight", type: "double", meaning: "posted: clips of the account in the group; shares: groups of both"),
    ]
    + TimeWindow.all.map {
      Attribute(
        name: "within_" + $0.name, type: "int",
        meaning: "shares: groups that both posted within \(GroupWording.name($0)) of each other; posted: 0")
    }

  /// By which a graph that this program wrote is known again; a program that lays it out writes its own name there.
  static let sign = "<!-- groups of clips, made by reheard -->"

  private var nodes: [Node] = []
  private var edges: [Edge] = []

  init(_ grouping: Grouping) {
    var posts: [String: [(group: String, clip: GroupedClip)]] = [:]
    for group in grouping.groups {
      let facts = group.facts
      nodes.append(
        Node(
          id: group.id, label: group.id,
          values: Self.values(group.kind.rawValue, group.members.count, 1, facts.firstPosted, facts.lastPosted)))
      for member in group.members {
        let clip = grouping.clips[member.clip]
        if let account = clip.accountKey { posts[account, default: []].append((group.id, clip)) }
      }
    }
    for (account, posts) in posts.sorted(by: { $0.key < $1.key }) {
      let dates = posts.compactMap { $0.clip.claim?.posted }.sorted { $0.seconds < $1.seconds }
      let groups = Dictionary(grouping: posts, by: \.group)
      let clips = Set(posts.map(\.clip.file)).count
      nodes.append(
        Node(
          id: "account:" + account, label: account,
          values: Self.values("account", clips, groups.count, dates.first, dates.last)))
      for (group, posts) in groups.sorted(by: { $0.key < $1.key }) {
        edges.append(Self.edge(account, group, "posted", posts.count, TimeWindow.all.map { _ in 0 }))
      }
    }
    for pair in grouping.pairs {
      edges.append(Self.edge(pair.first, "account:" + pair.second, "shares", pair.groups.count, pair.within))
    }
  }

  private static func values(
    _ kind: String, _ clips: Int, _ groups: Int, _ first: Moment?, _ last: Moment?
  ) -> [(String, String)] {
    [
      ("kind", kind), ("clips", "\(clips)"), ("groups", "\(groups)"), ("first_posted", first?.description ?? ""),
      ("last_posted", last?.description ?? ""),
    ]
  }

  private static func edge(
    _ account: String, _ target: String, _ relation: String, _ weight: Int, _ within: [Int]
  ) -> Edge {
    Edge(
      source: "account:" + account, target: target,
      values: [("relation", relation), ("weight", "\(weight).0")]
        + zip(TimeWindow.all, within).map { ("within_" + $0.name, "\($1)") })
  }

  /// GraphML, every attribute with a description.
  var graphML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      \(Self.sign)
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"><desc>account with its platform, or group</desc></key>

      """
    for (kind, attributes) in [("node", Self.nodeAttributes), ("edge", Self.edgeAttributes)] {
      for attribute in attributes {
        text += "<key id=\"\(kind)_\(attribute.name)\" for=\"\(kind)\" attr.name=\"\(attribute.name)\" "
        text += "attr.type=\"\(attribute.type)\"><desc>\(Markup.text(attribute.meaning))</desc></key>\n"
      }
    }
    text += "<graph id=\"groups\" edgedefault=\"undirected\">\n"
    for node in nodes {
      text += "<node id=\"\(Markup.text(node.id))\"><data key=\"label\">\(Markup.text(node.label))</data>"
      text += Self.data(node.values, "node") + "</node>\n"
    }
    for edge in edges {
      text += "<edge source=\"\(Markup.text(edge.source))\" target=\"\(Markup.text(edge.target))\">"
      text += Self.data(edge.values, "edge") + "</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }

  private static func data(_ values: [(String, String)], _ kind: String) -> String {
    values.filter { !$0.1.isEmpty }.map { "<data key=\"\(kind)_\($0.0)\">\(Markup.text($0.1))</data>" }.joined()
  }

  /// GEXF, as Gephi reads it.
  var gexf: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      \(Self.sign)
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
      <graph mode="static" defaultedgetype="undirected">

      """
    for (kind, attributes) in [("node", Self.nodeAttributes), ("edge", Self.edgeAttributes)] {
      text += "<attributes class=\"\(kind)\" mode=\"static\">\n"
      for attribute in attributes where attribute.name != "weight" {
        let type = attribute.type == "int" ? "integer" : attribute.type
        text += "<attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n"
      }
      text += "</attributes>\n"
    }
    text += "<nodes>\n"
    for node in nodes {
      text += "<node id=\"\(Markup.text(node.id))\" label=\"\(Markup.text(node.label))\"><attvalues>"
      text += Self.attributes(node.values) + "</attvalues></node>\n"
    }
    text += "</nodes>\n<edges>\n"
    for (number, edge) in edges.enumerated() {
      let weight = edge.values.first { $0.0 == "weight" }?.1 ?? "1.0"
      text += "<edge id=\"\(number)\" source=\"\(Markup.text(edge.source))\" target=\"\(Markup.text(edge.target))\" "
      text += "weight=\"\(weight)\"><attvalues>"
      text += Self.attributes(edge.values.filter { $0.0 != "weight" }) + "</attvalues></edge>\n"
    }
    return text + "</edges>\n</graph>\n</gexf>\n"
  }

  private static func attributes(_ values: [(String, String)]) -> String {
    values.filter { !$0.1.isEmpty }.map { "<attvalue for=\"\($0.0)\" value=\"\(Markup.text($0.1))\"/>" }.joined()
  }
}
