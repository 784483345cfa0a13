public import Campaigns

/// Writes the groups of a folder's clips. The same groups give the same bytes.
public enum GroupWriter {
  /// - Parameters:
  ///   - grouping: the clips and their groups.
  ///   - format: how they are written down.
  /// - Returns: the whole report.
  public static func text(_ grouping: Grouping, format: GroupFormat) -> String {
    switch format {
    case .text: return GroupText.text(grouping)
    case .csv: return GroupTable.members(grouping)
    case .html: return GroupPage.text(grouping)
    case .json:
      let objects = grouping.groups.map { GroupJSON.value($0, of: grouping).text }
      return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .ndjson: return grouping.groups.map { GroupJSON.value($0, of: grouping).text + "\n" }.joined()
    }
  }

  /// What other programs read, as files: by their names, in their order.
  ///
  /// - Parameter grouping: the clips and their groups.
  /// - Returns: names and texts.
  public static func exports(_ grouping: Grouping) -> [(name: String, text: String)] {
    [
      ("account-pairs.csv", GroupTable.pairs(grouping)),
      ("coortweet.csv", GroupTable.cooRTweet(grouping)),
      ("evidence.csv", GroupTable.evidence(grouping)),
      ("groups.csv", GroupTable.members(grouping)),
      ("groups.gexf", GroupGraph(grouping).gexf),
      ("groups.graphml", GroupGraph(grouping).graphML),
      ("groups.html", GroupPage.text(grouping)),
      ("groups.ndjson", text(grouping, format: .ndjson)),
      ("invid.csv", GroupTable.inVID(grouping)),
    ]
  }
}
