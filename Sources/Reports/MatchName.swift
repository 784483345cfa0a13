import Audio
import Digests
import Matching

/// The short name by which a person speaks of a match: in a dossier, and to `reheard decide`.
///
/// It is made of the clip's content, the recording's ID and the match's number among those of this recording, so that
/// the same search, repeated, gives the same names.
package enum MatchName {
  /// The names of all matches of a clip, in their order.
  package static func all(of report: ClipReport) -> [String] {
    let byStart = report.matches.indices.sorted {
      let (left, right) = (report.matches[$0].match.queryRange.start, report.matches[$1].match.queryRange.start)
      return (left, $0) < (right, $1)
    }
    var seen: [String: Int] = [:]
    var names = [String](repeating: "", count: report.matches.count)
    for index in byStart {
      let recording = report.matches[index].recording
      let number = seen[recording, default: 0]
      seen[recording] = number + 1
      let hash = SHA256()
      hash.update(Array("\(report.sha256 ?? report.file)\0\(recording)\0\(number)".utf8))
      names[index] = String(SHA256.hexadecimal(hash.finalize()).prefix(10))
    }
    return names
  }
}
