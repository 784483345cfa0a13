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
  /// - Parameters:
  ///   - grouping: the clips and their groups.
  ///   - forSpreadsheets: whether tables that people open are made harmless for spreadsheets; those of CooRTweet and InVID
  ///     keep their names as they are.
  /// - Returns: the files.
  public static func exports(_ grouping: Grouping, forSpreadsheets: Bool = false) -> [GroupExport] {
    func table(_ text: String) -> String { forSpreadsheets ? SpreadsheetTable.text(text) : text }
    return [
      GroupExport(name: "account-pairs.csv", text: table(GroupTable.pairs(grouping))),
      GroupTable.cooRTweet(grouping),
      GroupExport(name: "evidence.csv", text: table(GroupTable.evidence(grouping))),
      GroupExport(name: "groups.csv", text: table(GroupTable.members(grouping))),
      GroupExport(name: "groups.gexf", text: GroupGraph(grouping).gexf),
      GroupExport(name: "groups.graphml", text: GroupGraph(grouping).graphML),
      GroupExport(name: "groups.html", text: GroupPage.text(grouping)),
      GroupExport(name: "groups.ndjson", text: text(grouping, format: .ndjson)),
      GroupTable.inVID(grouping),
    ]
  }
}
