import Audio
import Digests
import Matching

/// The short name by which a person speaks of a match: in a dossier, and to `reheard decide`.
///
/// It is made of the clip's content, the recording's ID, and the seconds in which the match begins in both, so that what a
/// person decided about one stretch never comes to stand beside another one, whatever else is found there later.
package enum MatchName {
  /// The names of all matches of a clip, in their order.
  package static func all(of report: ClipReport) -> [String] {
    if let whole = report.whole { return [whole.name] }
    var seen: [String: Int] = [:]
    return report.matches.map { found in
      let begin = "\(second(found.match.queryRange.start))\0\(second(found.match.referenceRange.start))"
      let key = "\(report.sha256 ?? report.file)\0\(found.recording)\0\(begin)"
      let number = seen[key, default: 0]
      seen[key] = number + 1
      let hash = SHA256()
      hash.update(Array("\(key)\0\(number)".utf8))
      return String(SHA256.hexadecimal(hash.finalize()).prefix(10))
    }
  }

  /// By way of milliseconds, to which reports round: a match that is read back keeps its name.
  private static func second(_ seconds: Double) -> Int { Int(((seconds * 1000).rounded() / 1000).rounded()) }
}
