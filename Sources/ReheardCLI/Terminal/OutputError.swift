import Foundation

/// Why results could not be written to stdout.
struct OutputError: Error, CustomStringConvertible {
  let reason: String

  var description: String {
    "the results could not be written to stdout: \(reason); what was written is not all of it"
  }

  /// The system's own words for one of its errors.
  static func words(_ code: Int32) -> String {
    if code == ENOSPC { return "no space is left there" }
    return NSError(domain: NSPOSIXErrorDomain, code: Int(code)).localizedDescription
  }
}
