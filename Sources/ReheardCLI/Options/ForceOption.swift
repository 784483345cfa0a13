import ArgumentParser

/// Whether other files may be overwritten.
struct ForceOption: ParsableArguments {
  @Flag(
    help: """
      Overwrite a file also where it is no earlier result of the same kind; but never media, cases, indexes, nor what is \
      read meanwhile.
      """)
  var force = false
}
