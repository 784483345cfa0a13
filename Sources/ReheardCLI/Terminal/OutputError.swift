/// Why results could not be written to stdout.
struct OutputError: Error, CustomStringConvertible {
  let reason: String

  var description: String {
    "the results could not be written to stdout: \(reason); what was written is not all of it"
  }
}
