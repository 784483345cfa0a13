/// One place where a rule of the house is broken.
struct Breach: Hashable, CustomStringConvertible {
  let path: String
  /// Counted from 1; 0 where the file as a whole is meant.
  let line: Int
  let complaint: String

  var description: String { "\(path):\(line): \(complaint)" }
}
